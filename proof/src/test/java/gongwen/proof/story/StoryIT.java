package gongwen.proof.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gongwen.contract.cmis.CmisConnection;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import gongwen.proof.demo.Finding;
import gongwen.proof.demo.Language;
import gongwen.proof.demo.Narrator;
import gongwen.proof.demo.Story;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.process.ServerSettings;
import gongwen.proof.ruledata.OwnRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.chemistry.opencmis.client.api.Session;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The story of the demo, played on each database, and what it must and must not leave behind. On H2 documents come under
 * the single track of today, on PostgreSQL under the dual track of 2016.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
class StoryIT {

    private static final int LEAST_EXPECTATIONS = 130;

    private static TestServer server;
    private static List<Finding> findings;
    private static String told;

    private final Storage storage;

    StoryIT(Storage storage) {
        this.storage = storage;
    }

    @BeforeParameterizedClassInvocation
    static void play(Storage storage) throws IOException {
        server = TestServer.start(storage, storage == Storage.POSTGRESQL ? StoryIT::inDualTrack : settings -> settings);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        findings = played(out, Language.BOTH);
        told = out.toString(StandardCharsets.UTF_8);
    }

    private static ServerSettings inDualTrack(ServerSettings settings) {
        try {
            new OwnRules(settings.data().resolve("rules"))
                    .edit(
                            "phases.yaml",
                            "  - {line: document, from: 2016-07-01, phase: SINGLE_TRACK, source: S28, grade: A}\n",
                            "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @AfterParameterizedClassInvocation
    static void stop() throws IOException {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> storyShouldGoAsExpected() {
        return findings.stream()
                .map(finding -> dynamicTest(
                        finding.chapter() + " " + finding.expected().english(),
                        () -> assertThat(finding.holds())
                                .as(finding + "\n" + told)
                                .isTrue()));
    }

    @Test
    void storyShouldBeWhole() {
        assertThat(findings).hasSizeGreaterThanOrEqualTo(LEAST_EXPECTATIONS);
        assertThat(findings.stream().map(Finding::chapter).distinct())
                .containsExactlyInAnyOrder(
                        "X1", "X16", "X8", "S64", "S22", "X21", "S07", "X2", "X4", "X5", "C3", "X9", "X10", "X7", "S62",
                        "5.6", "T19", "T7", "X6", "H3", "S67", "S66", "S70", "X20", "4.7", "S68");
    }

    @Test
    void storyShouldGoAsExpectedWhenItIsPlayedAgainInAnotherLanguage() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(played(out, Language.ENGLISH)).allMatch(Finding::holds);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("→ LC0")))
                .hasSizeGreaterThan(10)
                .noneMatch(line -> line.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void phaseShouldBeTheOneOfTheServersData() {
        assertThat(told).contains(storage == Storage.POSTGRESQL ? "双轨制：" : "单轨制：");
    }

    @Test
    void refusedPaperShouldLeaveNoTraceInFilesDatabaseOrLogs() throws IOException {
        List<Path> directories = new ArrayList<>(List.of(server.directory()));
        storage.directory().ifPresent(directories::add);

        // what was accepted is found, so the scan would find what was refused
        assertThat(new DataScan(directories.get(directories.size() - 1)).holding("解决校车站点建设资金的请示"))
                .isNotEmpty();
        for (Path directory : directories) {
            DataScan scan = new DataScan(directory);
            assertThat(scan.holding("机密★1年")).isEmpty();
            assertThat(scan.holding("重点项目安全评估")).isEmpty();
            for (FileFormat format : List.of(FileFormat.PDF, FileFormat.OFD)) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                format.write(DistrictDocuments.classifiedReport(), file);
                assertThat(scan.holding(file.toByteArray())).isEmpty();
            }
        }
    }

    @Test
    void titlesShouldNotBeLogged() throws IOException {
        assertThat(new DataScan(server.directory().resolve("data/logs")).holding("校车站点建设资金"))
                .isEmpty();
    }

    @Test
    void unitsShouldShareNothingTheySeeButWhatIsAnnouncedToAll() {
        Sight town = new Sight(server.session(CmisConnection.ATOMPUB, "svc.sjz"));
        Sight neighbour = new Sight(server.session(CmisConnection.BROWSER, "ding.yi"));
        Set<String> announced = town.queried("org:outage");

        for (String type : List.of(
                "cmis:document",
                "cmis:item",
                "gw:document",
                "gw:outgoingDocument",
                "gw:incomingDocument",
                "ex:delivery",
                "ex:statusEvent",
                "ex:processEvent",
                "ex:refusalNotice")) {
            Set<String> seenByTown = town.queried(type);
            Set<String> seenByNeighbour = neighbour.queried(type);
            assertThat(town.counted(type)).as(type).isEqualTo(seenByTown.size());
            assertThat(neighbour.counted(type)).as(type).isEqualTo(seenByNeighbour.size());
            seenByTown.removeAll(announced);
            assertThat(seenByTown)
                    .as(type)
                    .doesNotContainAnyElementsOf(seenByNeighbour.isEmpty() ? List.of("") : seenByNeighbour);
        }
    }

    @Test
    void everyWayShouldShowATownTheSame() {
        Sight town = new Sight(server.session(CmisConnection.BROWSER, "svc.sjz"));
        Set<String> queried = new TreeSet<>(town.queried("cmis:document"));
        queried.addAll(town.queried("cmis:folder"));
        queried.addAll(town.queried("cmis:item"));

        assertThat(queried).containsAll(town.browsed());
        Set<String> onlyInTheChangeLog = town.changed();
        onlyInTheChangeLog.removeAll(queried);
        assertThat(onlyInTheChangeLog).allSatisfy(id -> assertGoneForEverybody(id));
    }

    @Test
    void refusalShouldBeToldInTheCallersLanguage() {
        String chinese = refusal("zh-CN");
        String english = refusal("en");

        assertThat(chinese).containsPattern("\\p{IsHan}{4,}").containsPattern("[A-Z]+[0-9]+");
        assertThat(english).doesNotContainPattern("\\p{IsHan}").containsPattern("[A-Z]+[0-9]+");
    }

    private static void assertGoneForEverybody(String id) {
        Session admin = server.session(CmisConnection.BROWSER, TestServer.ADMIN);
        assertThatThrownBy(() -> admin.getObject(id)).hasMessageContaining(id);
    }

    private static String refusal(String language) {
        Session clerk = CmisConnection.BROWSER.open(server.process().url(), server.account("fan.jie"), language);
        Map<String, Object> draft = new HashMap<>();
        draft.put("cmis:objectTypeId", "D:gw:outgoingDocument");
        draft.put("cmis:name", "refused-" + language + ".txt");
        draft.put("gw:status", "DRAFTING");
        draft.put("gw:issuer", "YP");
        draft.put("gw:docNo", "云府〔2016〕99号");
        try {
            clerk.createDocument(
                    draft, clerk.getObjectByPath("/Sites/YPB/documentLibrary/outbox"), null, VersioningState.MAJOR);
            throw new AssertionError("accepted");
        } catch (CmisConstraintException e) {
            return e.getMessage();
        }
    }

    private static List<Finding> played(ByteArrayOutputStream out, Language language) {
        Narrator narrator = new Narrator(new PrintStream(out, true, StandardCharsets.UTF_8), language);
        Story.ofTheDistrict()
                .play(
                        narrator,
                        server.process().url(),
                        server.account("svc.sjz").password());
        return narrator.findings();
    }
}

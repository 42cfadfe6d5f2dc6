package gongwen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.tables.BrokenTable;
import gongwen.models.tables.RuleData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong edit of any file of the rules' data is found before anything starts, with file, line and reason. */
class WrongEditsTest {

    private static final Path PACKAGED = Path.of("../../models/src/main/resources/gongwen");

    @TempDir
    private Path folder;

    /**
     * One edit.
     *
     * @param piece of the packaged file, whose first place is edited
     * @param wrong what it becomes
     */
    private record Edit(String file, String piece, String wrong, String reason) {
        @Override
        public String toString() {
            return file + ": " + wrong;
        }
    }

    private static List<Edit> edits() {
        return List.of(
                new Edit("access", "readers: [handler]", "readers: [sender]", "a unit is one of"),
                new Edit("access", "what: inquiry", "what: enquiry", "there is no row for inquiry"),
                new Edit("access", "roles: [SEC_ADMIN]", "roles: []", "nobody is told that a state secret was refused"),
                new Edit("briefings", "always: true", "always: yes", "'always' cannot be 'yes'"),
                new Edit("contingency", "days: 5", "days: 0", "'days' is at least 1"),
                new Edit("deadlines", "amount: 1,", "amount: one,", "'amount' cannot be 'one'"),
                new Edit("deadlines", "amount: 1,", "amount: 0,", "a limit is at least 1"),
                new Edit("deadlines", "unit: WORKING_DAYS", "unit: WORKDAYS", "'unit' cannot be 'WORKDAYS'"),
                new Edit("deadlines", "- 2016-05-02", "- 2016-05-32", "'holidays' cannot be '2016-05-32'"),
                new Edit("deadlines", "- 2016-05-02", "- 2016-05-01", "2016-05-01 is a weekend, off anyway"),
                new Edit("deadlines", "- 2016-06-12", "- 2016-06-13", "2016-06-13 is no weekend"),
                new Edit("deadlines", "{gw:disclosure:", "{disclosure:", "'disclosure' is not a qualified name"),
                new Edit("deadlines", "level: 2,", "level: 3,", "levels are 1, 2, 3"),
                new Edit("evaluation", "[handle, circulate]", "[hanlde]", "'handled' names unknown limit hanlde"),
                new Edit("evaluation", "percentile: 90", "percentile: 900", "'percentile' is between 1 and 100"),
                new Edit("inquiries", "purpose: RECALL", "purpose: RECAL", "there is no row for RECALL"),
                new Edit(
                        "deadlines",
                        "reminded: [12, 20, 24]",
                        "reminded: [12, 24, 20]",
                        "each later than the one before"),
                new Edit(
                        "reasons",
                        "hard: [text, 'gw:disclosure', 'gw:countersigned', 'gw:ownView'], ",
                        "",
                        "'hard' is missing"),
                new Edit("notices", "id: RETURNED", "id: RETURND", "there is no row for RETURNED"),
                new Edit("kinds", "directions: [UP]", "directions: [UPWARDS]", "'directions' cannot be 'UPWARDS'"),
                new Edit(
                        "kinds", "issuers: [OFFICE]", "issuers: [OFICE]", "'issuers' names unknown kind of unit OFICE"),
                new Edit(
                        "kinds",
                        "recipients: [NPC]",
                        "recipients: [NCP]",
                        "'recipients' names unknown kind of unit NCP"),
                new Edit("kinds", "mainTo: false", "mainTo: no", "'mainTo' cannot be 'no'"),
                new Edit("kinds", "oneMatter: true", "onematter: true", "'onematter' means nothing here"),
                new Edit("kinds", "[PIFU, HAN,", "[PIFFU, HAN,", "QINGSHI is replied to by unknown kind PIFFU"),
                new Edit("levels", "content: false,", "content: none,", "'content' cannot be 'none'"),
                new Edit(
                        "levels",
                        "id: CONFIDENTIAL, zh: 机密, en: Confidential, content: false",
                        "id: CONFIDENTIAL, zh: 机密, en: Confidential, content: true",
                        "CONFIDENTIAL allows content above a level that allows none"),
                new Edit("numbering", "{year}〕{seq}号'", "{yaer}〕{seq}号'", "'pattern' knows no place but {code}"),
                new Edit("numbering", "docNo/{code}/{year}", "docNo/{cod}", "'sequence' knows no place but {code}"),
                new Edit("numbering", "{code}〔{year}〕{seq}号", "{code}〔{year}〕号", "the pattern needs {seq}"),
                new Edit(
                        "numbering", "orderNumber: '第[", "orderNumber: '第[[", "'orderNumber' is no regular expression"),
                new Edit("phases", "from: 2016-07-01", "from: 2016-7-1", "'from' cannot be '2016-7-1'"),
                new Edit("phases", "- {phase: PAPER,", "- {phase: DUAL_TRACK,", "there is no policy for phase PAPER"),
                new Edit("reasons", "override: false", "overide: false", "'overide' means nothing here"),
                new Edit("recipients", "kinds: [TOWN]", "kinds: [TWON]", "'kinds' names unknown kind of unit TWON"),
                new Edit("signing", "roles: [DISTRICT_HEAD]", "roles: []", "nobody is principal head of a GOVERNMENT"),
                new Edit("statuses", "id: SUBMITTED", "id: DELIVERED", "'DELIVERED' has two rows"),
                new Edit("supervision", "grade: C", "grade: E", "'grade' cannot be 'E'"),
                new Edit("templates", "face: HEITI", "face: HEITY", "there is no face HEITY"),
                new Edit("lifecycles/briefing", "initial: COMPILING", "initial: NEW", "initial state NEW is unknown"),
                new Edit("lifecycles/title", "initial: DRAFT", "initial: NEW", "the initial state NEW is unknown"),
                new Edit("lifecycles/delivery", "byRule: true", "actors: {recipient: [CLERK_A]}", "recipient"),
                new Edit(
                        "lifecycles/incoming",
                        "[integrityOk]",
                        "[looksFine]",
                        "there is no function for guard looksFine"),
                new Edit("lifecycles/outgoing", "to: RECHECKED", "to: NOWHERE", "names unknown state NOWHERE"),
                new Edit("lifecycles/outgoing", "deadline: countersign", "deadline: soon", "there is no deadline soon"),
                new Edit("lifecycles/problem", "terminal: true", "terminal: yes", "'terminal' cannot be 'yes'"),
                new Edit(
                        "lifecycles/rectification",
                        "initial: OPEN",
                        "initial: NEW",
                        "the initial state NEW is unknown"),
                new Edit("lifecycles/report", "to: APPROVED", "to: DRAFT", "needs a trigger if and only if"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void editShouldBeRefusedWithFileLineAndReason(Edit edit) throws IOException {
        String packaged = packaged(edit.file());
        assertThat(packaged).contains(edit.piece());
        int place = packaged.indexOf(edit.piece());
        Path file = folder.resolve(edit.file() + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                packaged.substring(0, place)
                        + edit.wrong()
                        + packaged.substring(place + edit.piece().length()));

        assertThatThrownBy(() -> Law.load(RuleData.in(folder)))
                .isInstanceOf(BrokenTable.class)
                .hasMessageMatching("(?s)\\Q" + file + "\\E:[1-9]\\d*: .*")
                .hasMessageContaining(edit.reason());
    }

    @Test
    void everyFileOfTheRulesShouldHaveItsWrongEdit() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGED)) {
            Set<String> all = files.map(file -> PACKAGED.relativize(file).toString())
                    .filter(file -> file.endsWith(".yaml") && !file.startsWith("models/"))
                    .map(file -> file.replace(".yaml", ""))
                    .collect(Collectors.toSet());

            assertThat(edits()).extracting(Edit::file).containsAll(all);
        }
    }

    private static String packaged(String file) throws IOException {
        try (InputStream yaml = RuleData.class.getResourceAsStream("/gongwen/" + file + ".yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

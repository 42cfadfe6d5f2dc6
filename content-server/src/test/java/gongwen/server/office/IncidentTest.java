package gongwen.server.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.process.Isolation;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.RunningServer;
import gongwen.server.content.ContentStore;
import gongwen.server.content.ReceivedContent;
import gongwen.server.job.Outbox;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import gongwen.server.rendition.RenditionName;
import gongwen.server.rendition.Renditions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.h2.tools.Script;
import org.junit.jupiter.api.Test;

/** H3 on a real server: what turned out to be classified leaves neither byte nor word, and is reported. */
final class IncidentTest {

    private static final String WORDS = "zhe shi bu gai cun zai de nei rong 7f3a";
    private static final String TITLE_WORDS = "biaoti 9c41";

    private static final Actor TOWN = actor("svc.sjz", "SJZ", "EXCHANGE_SYSTEM");
    private static final Actor CLERK = actor("fan.jie", "YPB", "CLERK_B");
    private static final Actor LU_MIN = actor("lu.min", "YPB", "CLERK_A");
    private static final Actor ADMINISTRATOR = new Actor(
            "sec.liang",
            Set.of("sec.liang", "GROUP_EVERYONE", "GROUP_SEC_ADMIN", "GROUP_unit_XXW_role_SEC_ADMIN"),
            false);

    @Test
    void classifiedDocumentShouldLeaveNoByteAndItsReadersShouldBeListed() throws Exception {
        RunningServer server = RunningServer.start();
        Path data = server.data();
        try {
            Repository repository = server.bean(Repository.class);
            NodeId sent = submit(server);
            NodeState received = received(repository, CLERK).orElseThrow();
            View clerk = repository.view(CLERK);
            Node asRead = clerk.node(received.id()).orElseThrow();
            read(server, clerk, asRead);
            sawInList(repository, LU_MIN, received.id());
            Optional<Path> preview = preview(server, asRead.state().content());

            NodeId incident = repository.change(CLERK, work -> work.create(incident(received.id())));
            assertThat(received(repository, CLERK)).isEmpty();
            assertThat(repository.view(TOWN).node(sent)).isEmpty();
            repository.change(ADMINISTRATOR, work -> {
                work.update(incident, null, Work.Patch.of(Map.of(Sec.FINDING, "CONFIRMED")));
                return incident;
            });
            server.bean(Outbox.class).consume();

            Node report = repository.view(ADMINISTRATOR).node(incident).orElseThrow();
            assertThat(report.state().properties().texts(Sec.READERS))
                    .anyMatch(line -> line.startsWith("fan.jie") && line.contains("READ_CONTENT"))
                    .anyMatch(line -> line.startsWith("lu.min") && line.contains("LISTED " + received.id()));
            assertThat(report.state().properties().has(Sec.EXPUNGED_AT)).isTrue();
            preview.ifPresent(file -> assertThat(file).doesNotExist());
            Node seen = repository.view(ADMINISTRATOR).node(received.id()).orElseThrow();
            assertThat(seen.state().content()).isNull();
            assertThat(seen.state().properties().text(Gw.DOC_NO)).isPresent();
            assertThatThrownBy(() -> repository.change(ADMINISTRATOR, work -> {
                        work.update(incident, null, Work.Patch.of(Map.of(Sec.FOUND_BY, "x")));
                        return incident;
                    }))
                    .isInstanceOf(CommitRefused.class);
        } finally {
            server.stop();
        }
        rebuild(data);
        assertThat(filesWith(WORDS, data)).isEmpty();
        assertThat(filesWith(TITLE_WORDS, data)).isEmpty();
    }

    @Test
    void unfoundedIncidentShouldNotSayThatBytesWereRemovedWhenItsReadersWereNotListedBefore() {
        RunningServer server = RunningServer.start("--gongwen.jobs.pause=365d");
        try {
            Repository repository = server.bean(Repository.class);
            submit(server);
            NodeState received = received(repository, CLERK).orElseThrow();
            NodeId incident = repository.change(CLERK, work -> work.create(incident(received.id())));
            repository.change(ADMINISTRATOR, work -> {
                work.update(incident, null, Work.Patch.of(Map.of(Sec.FINDING, "UNFOUNDED", Sec.REMEDY, "系公开法规原文")));
                return incident;
            });

            server.bean(Outbox.class).consume();

            NodeState report =
                    repository.view(ADMINISTRATOR).node(incident).orElseThrow().state();
            assertThat(report.properties().has(Sec.READERS_LISTED_AT)).isTrue();
            assertThat(report.properties().has(Sec.EXPUNGED_AT)).isFalse();
            assertThat(received(repository, CLERK).orElseThrow().content()).isNotNull();
        } finally {
            server.stop();
        }
    }

    /** The file of a PDF made of a text; none where LibreOffice is not started because it would have a network. */
    private static Optional<Path> preview(RunningServer server, ContentInfo text) {
        if (!Isolation.ofThisSystem().isComplete()) {
            return Optional.empty();
        }
        Renditions renditions = server.bean(Renditions.class);
        RenditionName pdf = RenditionName.of("pdf").orElseThrow();
        renditions.want(text, pdf);
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        ContentInfo made = null;
        while (made == null && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            made = renditions.find(text, pdf).orElseThrow().content();
        }
        assertThat(made).isNotNull();
        String hash = made.sha256();
        Path file = server.data()
                .resolve("content")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        assertThat(file).exists();
        return Optional.of(file);
    }

    private static NodeId submit(RunningServer server) {
        ReceivedContent text = server.bean(ContentStore.class)
                .receive(new ByteArrayInputStream(WORDS.getBytes(StandardCharsets.UTF_8)), "text/plain", "qingshi.txt");
        return server.bean(Repository.class).change(TOWN, work -> {
            NodeId box = work.atPath("/Sites/SJZ/documentLibrary/outbox")
                    .orElseThrow()
                    .id();
            return work.create(new Work.NewNode(
                    Gw.OUTGOING_DOCUMENT,
                    Set.of(),
                    request(),
                    box,
                    Cm.CONTAINS,
                    text,
                    null,
                    AccessList.INHERITED,
                    Work.Initial.MAJOR));
        });
    }

    private static Map<QualifiedName, Object> request() {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, TITLE_WORDS + ".txt");
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, "SJZ-OA-0918");
        values.put(Gw.KIND, "QINGSHI");
        values.put(Gw.TITLE, TITLE_WORDS + "的请示");
        values.put(Gw.DOC_NO, "松泾府〔2016〕918号");
        values.put(Gw.DOC_DATE, LocalDate.of(2016, 3, 24));
        values.put(Gw.SIGNER, "吴军");
        values.put(Gw.MAIN_TO, List.of("YP"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.CONTACT, "胡丹");
        values.put(Ex.CHANNEL, "CMIS");
        values.put(Sec.LEVEL, "INTERNAL");
        return values;
    }

    private static Optional<NodeState> received(Repository repository, Actor actor) {
        View view = repository.view(actor);
        return repository.view(Actor.SYSTEM).changes(null, 10_000).stream()
                .map(View.LoggedChange::node)
                .distinct()
                .flatMap(id -> view.node(id).stream())
                .map(Node::state)
                .filter(state -> state.type().equals(Gw.INCOMING_DOCUMENT))
                .findFirst();
    }

    private static void read(RunningServer server, View view, Node node) throws IOException {
        try (InputStream bytes =
                server.bean(ContentStore.class).open(Objects.requireNonNull(view.contentToRead(node)), 0, -1)) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(WORDS);
        }
    }

    private static void sawInList(Repository repository, Actor actor, NodeId received) {
        NodeQuery query = new NodeQuery(Set.of(Gw.INCOMING_DOCUMENT), NodeQuery.Condition.ALWAYS, List.of());
        assertThat(repository.view(actor).query(query, new Paging(0, 100)).items())
                .extracting(Node::id)
                .contains(received);
    }

    private static Work.NewNode incident(NodeId document) {
        return new Work.NewNode(
                Sec.INCIDENT,
                Set.of(),
                Map.of(Cm.NAME, "incident", Sec.DOCUMENT, document, Sec.CLAIMED_LEVEL, "SECRET"),
                null,
                Cm.CONTAINS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);
    }

    private static Actor actor(String user, String unit, String role) {
        return new Actor(
                user,
                Set.of(
                        user,
                        "GROUP_EVERYONE",
                        Actor.clearanceGroup(unit, "PUBLIC"),
                        Actor.clearanceGroup(unit, "INTERNAL"),
                        Actor.roleGroup(unit, role)),
                false);
    }

    /** What a database has deleted stays in its file, in pages of its indexes even when that is compacted (ADR 14). */
    private static void rebuild(Path data) throws SQLException, IOException {
        Path file = all(data)
                .filter(path -> path.toString().endsWith(".mv.db"))
                .findFirst()
                .orElseThrow();
        String url = "jdbc:h2:file:" + file.toString().replace(".mv.db", "");
        Path script = Files.createTempFile("gongwen-rebuilt-", ".sql");
        try {
            Script.process(url, "gongwen", "", script.toString(), "", "");
            Files.delete(file);
            RunScript.execute(url, "gongwen", "", script.toString(), StandardCharsets.UTF_8, false);
        } finally {
            Files.delete(script);
        }
    }

    private static List<Path> filesWith(String words, Path data) throws IOException {
        return all(data)
                .filter(Files::isRegularFile)
                .filter(file -> contains(file, words))
                .toList();
    }

    private static boolean contains(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> all(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.toList().stream();
        }
    }
}

package gongwen.server.content.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violation;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.content.ContentStore;
import gongwen.server.content.KnownTexts;
import gongwen.server.content.ReceivedContent;
import gongwen.server.node.Node;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IssuedLayoutTest {

    private static final Actor CLERK = person("fan.jie", "YPB", "CLERK_B", "SECRETARY");
    private static final Actor HEAD = person("zhou.ming", "YP", "DISTRICT_HEAD", "SIGNER");
    private static final String TEXT = "为提高行政效率，现将有关事项通知如下。\n一、工作目标\n各单位应当全面推行无纸化办公。";

    private static Actor person(String userId, String unit, String... roles) {
        Set<String> authorities = new HashSet<>(Set.of(userId, "GROUP_EVERYONE"));
        authorities.add(Actor.clearanceGroup(unit, "PUBLIC"));
        authorities.add(Actor.clearanceGroup(unit, "INTERNAL"));
        Stream.of(roles).map(role -> Actor.roleGroup(unit, role)).forEach(authorities::add);
        return new Actor(userId, authorities, false);
    }

    /** The district's office at work. */
    private record Office(RunningServer server, Repository repository) {

        static Office of(RunningServer server) {
            return new Office(server, server.bean(Repository.class));
        }

        NodeId registered(String text) {
            NodeId draft = signed(text);
            set(CLERK, draft, Gw.STATUS, "RECHECKED");
            set(CLERK, draft, Gw.STATUS, "REGISTERED");
            return draft;
        }

        NodeId signed(String text) {
            Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                    Cm.NAME, "通知 " + System.nanoTime() + ".txt",
                    Gw.ISSUER, "YP",
                    Gw.KIND, "TONGZHI",
                    Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                    Gw.MAIN_TO, List.of("松泾镇人民政府", "白塘镇人民政府"),
                    Gw.CC_TO, List.of("云浦区财政局"),
                    Gw.DISCLOSURE, "ACTIVE"));
            NodeId outbox = repository
                    .view(CLERK)
                    .atPath("/Sites/YPB/documentLibrary/outbox")
                    .orElseThrow()
                    .state()
                    .id();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            NodeId draft;
            try (ReceivedContent content =
                    server.bean(ContentStore.class).receive(new ByteArrayInputStream(bytes), "text/plain", "通知.txt")) {
                draft = repository.change(
                        CLERK,
                        work -> work.create(new Work.NewNode(
                                Gw.OUTGOING_DOCUMENT,
                                Set.of(),
                                values,
                                outbox,
                                Cm.CONTAINS,
                                content,
                                null,
                                AccessList.INHERITED,
                                Work.Initial.MAJOR)));
            }
            set(CLERK, draft, Gw.STATUS, "REVIEWING");
            set(CLERK, draft, Gw.STATUS, "PENDING_SIGN");
            set(HEAD, draft, Gw.STATUS, "SIGNED");
            return draft;
        }

        void set(Actor actor, NodeId document, QualifiedName property, Object value) {
            repository.change(actor, work -> {
                work.update(document, null, Work.Patch.of(Map.of(property, value)));
                return document;
            });
        }

        Node get(NodeId document) {
            return repository.view(CLERK).node(document).orElseThrow();
        }

        List<Node> layouts(NodeId document) {
            return repository
                    .view(CLERK)
                    .children(document, Gw.FIXED_LAYOUTS, null, new Paging(0, 100))
                    .items();
        }

        /** What the server itself reads in a laid out file. */
        String said(Node layout) {
            String sha256 = Objects.requireNonNull(layout.state().content()).sha256();
            return server.bean(KnownTexts.class)
                    .find(sha256)
                    .orElseThrow()
                    .text()
                    .replaceAll("[\\s　]", "");
        }
    }

    @Test
    void everyFileShouldSayEachElementOnceAndTheSignedTextShouldStay() {
        Office office = Office.of(RunningServer.onH2());
        NodeId document = office.registered(TEXT);
        Node before = office.get(document);

        office.set(CLERK, document, Gw.TYPESET_FORM, "UPWARD");

        String number = before.state().properties().text(Gw.DOC_NO).orElseThrow();
        List<Node> layouts = office.layouts(document);
        assertThat(layouts)
                .extracting(layout -> layout.state().content().mimeType())
                .containsExactlyInAnyOrder(
                        "application/pdf",
                        "application/ofd",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        for (Node layout : layouts) {
            if (!Objects.requireNonNull(layout.state().content()).mimeType().matches("application/(pdf|ofd)")) {
                // of a Word file the reader says what stands beside the text a second time
                continue;
            }
            String said = office.said(layout);
            for (String once : List.of(number, "签发人：周明", "松泾镇人民政府、白塘镇人民政府：", "抄送：云浦区财政局。", "推行无纸化办公的通知", "印发")) {
                assertThat(said.split(once, -1)).as(once).hasSize(2);
            }
        }
        assertThat(office.get(document).state().content())
                .isEqualTo(before.state().content());
        office.set(CLERK, document, Gw.STATUS, "SEALED");
    }

    @Test
    void recheckShouldRefuseATextThatSaysAnElementItself() {
        Office office = Office.of(RunningServer.onH2());
        NodeId document = office.signed(TEXT + "\n签发人：周明\n2026年3月5日");

        CommitRefused refused =
                catchThrowableOfType(CommitRefused.class, () -> office.set(CLERK, document, Gw.STATUS, "RECHECKED"));

        assertThat(refused.violations().list())
                .extracting(Violation::code, violation -> violation.arguments().get(0))
                .containsExactlyInAnyOrder(tuple("TS02", "SIGNER"), tuple("TS02", "DATE"));
        assertThat(office.layouts(document)).isEmpty();
    }

    @Test
    void refusalShouldBeClearAndLeaveNothingWhenLibreOfficeFails() throws Exception {
        RunningServer server = RunningServer.start("--gongwen.typesetting.office-memory=100MB");
        try {
            Office office = Office.of(server);
            NodeId document = office.registered(TEXT);
            long before = files(server.data());

            CommitRefused refused = catchThrowableOfType(
                    CommitRefused.class, () -> office.set(CLERK, document, Gw.TYPESET_FORM, "AUTO"));

            assertThat(refused.violations().list())
                    .extracting(Violation::code, Violation::arguments)
                    .containsExactly(tuple("TS04", List.of("FAILED")));
            assertThat(office.layouts(document)).isEmpty();
            assertThat(files(server.data())).isEqualTo(before);
        } finally {
            server.stop();
        }
    }

    /** What is staged or kept of content. */
    private static long files(Path data) throws Exception {
        long all = 0;
        for (String folder : List.of("content", "staging")) {
            try (Stream<Path> found = Files.walk(data.resolve(folder))) {
                all += found.filter(Files::isRegularFile).count();
            }
        }
        return all;
    }
}

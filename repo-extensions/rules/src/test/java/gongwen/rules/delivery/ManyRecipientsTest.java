package gongwen.rules.delivery;

import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Law;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.district.District;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Issuing to many costs each recipient the same, however many there are. */
class ManyRecipientsTest {

    private static final int SOME = 100;
    private static final Set<String> ANSWERED_FROM_MEMORY = Set.of("isA", "newId");

    @Test
    void issuingShouldAskTheRepositoryInProportionToTheRecipients() {
        long some = questions(SOME);
        long twice = questions(2 * SOME);

        assertThat(twice).isLessThan(some * 21 / 10);
        assertThat(some / SOME).as("questions for each recipient").isLessThan(10);
    }

    /** What the rules ask the repository while one document is issued to this many units. */
    private static long questions(int recipients) {
        District district = District.in2016();
        district.towns(recipients - 2);
        NodeId document = sealed(district);
        NodeState before = district.get(document);
        NodeState issued = before.withProperties(Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        Draft asked = new Draft(
                List.of(new Draft.Entry(new Change(before, issued, Change.Origin.CLIENT), null)), List.of(), List.of());
        AtomicLong counted = new AtomicLong();

        Draft done = Law.load()
                .pipeline()
                .run(
                        asked,
                        List.of(),
                        new Circumstances(
                                LU_MIN,
                                district.now(),
                                MemoryRepository.SHANGHAI,
                                counting(district.repository, counted)));

        assertThat(done.changes().stream()
                        .filter(change -> change.either().type().equals(Gw.INCOMING_DOCUMENT)))
                .hasSize(recipients);
        return counted.get();
    }

    private static NodeId sealed(District district) {
        NodeId document = district.create(
                LU_MIN,
                "YPB",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(
                        Gw.ISSUER, "YP",
                        Gw.KIND, "TONGZHI",
                        Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                        Gw.MAIN_TO, List.of("各镇人民政府"),
                        Gw.DISCLOSURE, "ACTIVE"),
                "正文");
        for (String state : List.of("REVIEWING", "PENDING_SIGN")) {
            district.update(LU_MIN, document, Map.of(Gw.STATUS, state));
        }
        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, LU_MIN, document);
        return document;
    }

    private static ReadPort counting(ReadPort counted, AtomicLong count) {
        return (ReadPort) Proxy.newProxyInstance(
                ReadPort.class.getClassLoader(), new Class<?>[] {ReadPort.class}, (proxy, method, arguments) -> {
                    if (!ANSWERED_FROM_MEMORY.contains(method.getName())) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(counted, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

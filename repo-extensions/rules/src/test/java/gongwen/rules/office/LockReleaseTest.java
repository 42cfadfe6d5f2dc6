package gongwen.rules.office;

import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.node.NodeId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S62: clerks A and B have one queue, so neither can block it for the other. */
class LockReleaseTest {

    private static final Actor CLERK_A = District.person("a.YPB", "YPB", "CLERK_A");
    private static final Actor CLERK_B = District.person("b.YPB", "YPB", "CLERK_B");

    private final District district = District.in2016();
    private final NodeId draft = district.create(
            LU_MIN,
            "YPB",
            Boxes.OUTBOX,
            Gw.OUTGOING_DOCUMENT,
            Map.of(Gw.ISSUER, "YP", Gw.KIND, "TONGZHI", Gw.TITLE, "云浦区人民政府关于某事的通知"),
            "正文");

    private boolean isAllowed(Actor actor, Actor owner) {
        return LockRelease.isAllowed(actor, owner.userId(), district.get(draft), district.repository);
    }

    @Test
    void clerksOfTheUnitShouldReleaseEachOthersLocks() {
        assertThat(isAllowed(CLERK_A, CLERK_B)).isTrue();
        assertThat(isAllowed(CLERK_B, CLERK_A)).isTrue();
    }

    @Test
    void nobodyElseShouldReleaseALock() {
        assertThat(isAllowed(HU_DAN, CLERK_A)).isFalse();
        assertThat(isAllowed(CLERK_A, HU_DAN)).isFalse();
        assertThat(isAllowed(District.person("tang.li", "YPB", "SECRETARY"), CLERK_A))
                .isFalse();
    }
}

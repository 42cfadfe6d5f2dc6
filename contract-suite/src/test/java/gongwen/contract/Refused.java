package gongwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expectations on what a server does not do. */
final class Refused {

    private Refused() {}

    /** Refused by a rule: a CMIS constraint whose message names the rule's code. */
    static void byRule(String code, ThrowingCallable act) {
        CmisBaseException refusal = refusal(act);
        assertThat(refusal.getExceptionName()).as(refusal.toString()).isEqualTo("constraint");
        assertThat(Arrays.asList(refusal.getMessage().split("\\W+")))
                .as(refusal.getMessage())
                .contains(code);
    }

    /** Answered as if it did not exist, which is what another unit's document is (domain.md 4.4). */
    static void asAbsent(ThrowingCallable act) {
        CmisBaseException refusal = refusal(act);
        assertThat(refusal.getExceptionName()).as(refusal.toString()).isEqualTo("objectNotFound");
    }

    /** Refused in whatever way CMIS has for it. */
    static CmisBaseException refusal(ThrowingCallable act) {
        try {
            act.call();
        } catch (CmisBaseException e) {
            return e;
        } catch (Throwable e) {
            throw new AssertionError("neither done nor refused", e);
        }
        throw new AssertionError("it was done");
    }
}

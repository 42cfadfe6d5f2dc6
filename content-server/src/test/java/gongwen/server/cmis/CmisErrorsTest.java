package gongwen.server.cmis;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violation;
import gongwen.rules.commit.Violations;
import gongwen.server.failure.Failure;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisRuntimeException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisUpdateConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CmisErrorsTest {

    private final CmisErrors errors = new CmisErrors();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");

    static List<Class<?>> failures() {
        return List.of(Failure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureShouldHaveACmisNameAndItsMessage(Class<? extends Failure> type)
            throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object failure = constructor.getParameterCount() == 1
                ? constructor.newInstance("what is wrong")
                : constructor.newInstance("what is wrong", new IllegalStateException());

        CmisBaseException error = errors.rendered((Exception) failure, request);

        assertThat(error).isNotExactlyInstanceOf(CmisRuntimeException.class).hasMessage("what is wrong");
    }

    @Test
    void failureShouldBeFoundWhenTheBindingWrappedIt() {
        Failure conflict = new Failure.Conflict("read it again");

        assertThat(errors.rendered(new CmisRuntimeException("", conflict), request))
                .isInstanceOf(CmisUpdateConflictException.class);
    }

    @Test
    void violationsShouldBeExplainedInTheCallersLanguageWithTheirCodesBeside() {
        CommitRefused refused = new CommitRefused(new Violations(
                List.of(new Violation("H1", null, List.of("SECRET")), new Violation("LC10", null, List.of()))));
        request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);

        CmisBaseException error = errors.rendered(new CmisRuntimeException("", refused), request);

        assertThat(error).isInstanceOf(CmisConstraintException.class);
        assertThat(error.getMessage()).startsWith("H1: 密级").contains("\nLC10: ");
        assertThat(error.getAdditionalData()).containsEntry("violations", "H1,LC10");
    }

    @Test
    void faultShouldSayNothingButTheIdItIsLoggedUnder() {
        CmisBaseException error =
                errors.rendered(new CmisRuntimeException("title", new IllegalStateException("title")), request);

        assertThat(error).isInstanceOf(CmisRuntimeException.class);
        assertThat(error.getMessage())
                .startsWith("An error occurred; it is logged as ")
                .doesNotContain("title");
    }

    @Test
    void requestShouldBeInvalidWhenItCouldNotBeDecoded() {
        assertThat(errors.rendered(new IllegalArgumentException("%zz"), request))
                .isInstanceOf(CmisInvalidArgumentException.class);
    }
}

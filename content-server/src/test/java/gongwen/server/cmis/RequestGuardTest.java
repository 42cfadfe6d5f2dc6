package gongwen.server.cmis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisPermissionDeniedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** CVE-2014-9300 and CVE-2014-9301. */
class RequestGuardTest {

    private static MockHttpServletRequest request(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.addHeader("Host", "office.example:8080");
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "CALLBACK"})
    void answerShouldNotBeGivenAsScriptWhoeverAsks(String parameter) {
        MockHttpServletRequest request = request("GET");
        request.addParameter(parameter, "f");

        assertThatThrownBy(() -> RequestGuard.refuseScriptsOfOtherSites(request))
                .isInstanceOf(CmisInvalidArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, http://evil.example", "Origin, null"
    })
    void changeShouldBeRefusedWhenItComesFromAnotherSite(String header, String value) {
        MockHttpServletRequest request = request("POST");
        request.addHeader(header, value);

        assertThatThrownBy(() -> RequestGuard.refuseScriptsOfOtherSites(request))
                .isInstanceOf(CmisPermissionDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Origin, http://office.example:8080", "User-Agent, curl"})
    void changeShouldPassWhenItComesFromHereOrFromNoBrowser(String header, String value) {
        MockHttpServletRequest request = request("POST");
        request.addHeader(header, value);

        assertThatCode(() -> RequestGuard.refuseScriptsOfOtherSites(request)).doesNotThrowAnyException();
    }

    @Test
    void readingShouldPassWhenAnotherSiteLinksHere() {
        MockHttpServletRequest request = request("GET");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThatCode(() -> RequestGuard.refuseScriptsOfOtherSites(request)).doesNotThrowAnyException();
    }
}

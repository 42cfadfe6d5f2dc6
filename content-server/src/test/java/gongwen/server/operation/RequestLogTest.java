package gongwen.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestLogTest {

    private static final String API = "/alfresco/api/-default-/public/";

    @ParameterizedTest
    @CsvSource({
        "cmis/versions/1.1/browser/root/Sites/SJZ/%E8%AF%B7%E7%A4%BA.docx, cmis/versions/1.1/browser",
        "alfresco/versions/1/people/lu.min, alfresco/versions/1/people",
        "authentication/versions/1/tickets, authentication/versions/1/tickets"
    })
    void interfaceShouldBeLoggedWithoutTheNamesBehindIt(String path, String logged) {
        assertThat(RequestLog.interfaceOf(API + path)).isEqualTo(API + logged);
    }

    @Test
    void networkFolderShouldBeLoggedWithoutTheNamesBehindIt() {
        assertThat(RequestLog.interfaceOf("/alfresco/webdav/Sites/x")).isEqualTo("/alfresco/webdav");
    }

    @ParameterizedTest
    @CsvSource({"/%E8%AF%B7%E7%A4%BA.docx", "/"})
    void nothingShouldBeLoggedOfAPathThatIsNoneOfOurs(String path) {
        assertThat(RequestLog.interfaceOf(path)).isEmpty();
    }
}

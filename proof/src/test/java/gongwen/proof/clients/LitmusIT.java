package gongwen.proof.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Credentials;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's litmus, which holds WebDAV servers to RFC 4918, in a clerk's own folder. */
class LitmusIT {

    private static final String CLERK = "lu.min";

    @Test
    void everySuiteShouldPass(@TempDir Path directory) throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Storage.H2)) {
            Credentials clerk = server.account(CLERK);
            Command command = new Command(directory);
            String url = server.process().url().toString();
            String core = url + "/alfresco/api/-default-/public/alfresco/versions/1";
            command.run("curl", "-sS", "--fail", "-u", CLERK + ":" + clerk.password(), core + "/nodes/-my-");

            String said = command.run(
                    "litmus", url + "/alfresco/webdav/User%20Homes/" + CLERK + "/", CLERK, clerk.password());

            for (String suite : new String[] {"basic", "copymove", "props", "locks", "http"}) {
                assertThat(said).contains("-> running `" + suite + "'");
            }
            assertThat(Pattern.compile("summary for `\\w+': of \\d+ tests run: \\d+ passed, 0 failed")
                            .matcher(said)
                            .results())
                    .hasSize(5);
            assertThat(said).doesNotContain("WARNING", "FAIL");
        }
    }
}

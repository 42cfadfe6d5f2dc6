package gongwen.proof.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Credentials;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alfresco's own client for browsers, js-api from npm, walks the REST API as a clerk. */
class JsApiIT {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "walk.cjs");

    @Test
    void alfrescosClientShouldFindEverythingItAsksFor(@TempDir Path directory) throws Exception {
        for (String file : FILES) {
            copy(file, directory.resolve(file));
        }
        Command command = new Command(directory);
        command.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        try (TestServer server = TestServer.start(Storage.H2)) {
            Credentials clerk = server.account("lu.min");
            Credentials steward = server.account("sys.peng");

            String walked = command.run(
                    "node",
                    "walk.cjs",
                    server.process().url().toString(),
                    clerk.userId(),
                    clerk.password(),
                    steward.userId(),
                    steward.password());

            assertThat(walked).contains("0 failures");
        }
    }

    private static void copy(String file, Path target) throws IOException {
        try (InputStream in = JsApiIT.class.getResourceAsStream("/js-api/" + file)) {
            Files.copy(Objects.requireNonNull(in, file), target);
        }
    }
}

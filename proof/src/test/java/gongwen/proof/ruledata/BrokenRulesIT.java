package gongwen.proof.ruledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A wrong edit stops the start, and the administrator is told the file, the line and the reason. The rules' own tests
 * have a wrong edit of every file.
 */
class BrokenRulesIT {

    private static TestServer server;
    private static OwnRules rules;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(Storage.H2);
        rules = new OwnRules(server.directory().resolve("data/rules"));
        server.process().stop();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void mend() throws IOException {
        rules.remove();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "lifecycles/outgoing.yaml | to: RECHECKED | to: NOWHERE | event recheck names unknown state NOWHERE | event: recheck",
                "lifecycles/incoming.yaml | [integrityOk] | [looksFine] | there is no function for guard looksFine | event: sign",
                "phases.yaml | phase: PAPER, source: S55 | phase: TRIPLE_TRACK, source: S55 | 'phase' cannot be 'TRIPLE_TRACK' | TRIPLE_TRACK",
                "access.yaml | [handler, issuer, consulted] | [handler, sender, consulted] | a unit is one of | what: outgoing",
                "deadlines.yaml | key: signFor, zh: 签收 | key: signFor, zn: 签收 | 'zh' is missing | key: signFor",
                "recipients.yaml | name: 各镇人民政府, | name: 各镇人民政府, plural: true, | 'plural' means nothing here | plural",
            })
    void startShouldStopAtAWrongEdit(String file, String piece, String wrong, String reason, String place)
            throws IOException {
        rules.edit(file, piece, wrong);

        assertThatThrownBy(() -> server.process().startAgain())
                .hasMessageContaining("ended with code 1")
                .hasMessageContaining(rules.folder().resolve(file) + ":" + rules.line(file, place) + ": " + reason)
                .hasMessageContaining("Correct the line named");
    }

    @Test
    void startShouldStopAtAFileThatReplacesNothing() throws IOException {
        rules.write("lifecycle/outgoing.yaml", "id: outgoing\n");

        assertThatThrownBy(() -> server.process().startAgain())
                .hasMessageContaining(rules.folder().resolve("lifecycle/outgoing.yaml") + ": it takes no packaged");
    }

    @Test
    void serverShouldStartAgainOnceTheEditIsMended() throws IOException {
        rules.edit("phases.yaml", "phase: PAPER, source: S55", "phase: NONE, source: S55");
        assertThatThrownBy(() -> server.process().startAgain()).hasMessageContaining("phases.yaml");

        rules.remove();
        server.process().startAgain();

        assertThat(server.process().isReady()).isTrue();
        server.process().stop();
    }
}

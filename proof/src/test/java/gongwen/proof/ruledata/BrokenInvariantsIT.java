package gongwen.proof.ruledata;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.Invariant;
import gongwen.contract.Sequences;
import gongwen.contract.cmis.CmisConnection;
import gongwen.models.tables.RuleData;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import gongwen.proof.contract.ServersOfEachStorage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract's random sequences see it when a server's rules are broken: here they are, by its data. */
class BrokenInvariantsIT {

    private static final int SEQUENCES = 12;

    @Test
    void sequencesShouldSeeEveryInvariantThatIsBroken() throws IOException {
        try (TestServer server = TestServer.start(Storage.H2)) {
            server.process().stop();
            OwnRules rules = new OwnRules(server.directory().resolve("data/rules"));
            skipTheReview(rules);
            showTheIssuerTheRecipientsCopy(rules);
            keepConfidential(rules);
            server.process().startAgain();

            assertThat(Sequences.broken(
                                    ServersOfEachStorage.target("broken", server, CmisConnection.BROWSER),
                                    RuleData.in(rules.folder()),
                                    1,
                                    SEQUENCES)
                            .keySet()
                            .stream()
                            .map(Invariant.Violation::broken)
                            .collect(Collectors.toSet()))
                    .contains(Invariant.STEPS_ARE_LEGAL, Invariant.UNITS_ARE_APART, Invariant.NOTHING_IS_CLASSIFIED);
        }
    }

    private static void skipTheReview(OwnRules rules) throws IOException {
        rules.edit(
                "lifecycles/outgoing.yaml",
                "    from: [REVIEWING]\n    to: PENDING_SIGN",
                "    from: [DRAFTING, REVIEWING]\n    to: PENDING_SIGN");
    }

    private static void showTheIssuerTheRecipientsCopy(OwnRules rules) throws IOException {
        rules.edit("access.yaml", "readers: [handler, addressee]", "readers: [handler, addressee, issuer]");
    }

    private static void keepConfidential(OwnRules rules) throws IOException {
        for (String level : List.of("en: Secret", "en: Confidential")) {
            rules.edit(
                    "levels.yaml",
                    level + ", content: false, editors: CLEARED",
                    level + ", content: true, editors: ROLES");
        }
    }
}

package gongwen.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The trail keeps what it was given, and shows whoever tampers with it. */
interface AuditContract {

    /** An empty database of its own for each test. */
    Database database();

    /** Switches the triggers off, as somebody with all rights on the database could. */
    void disarm(Database database);

    /** A trail with its sealer and verifier; the verifier's clock is ahead, so that every entry counts as due. */
    record Fixture(
            Database database,
            DatabaseAuditTrail trail,
            AuditSealer sealer,
            AuditAnchor anchor,
            AuditVerifier verifier) {
        static Fixture over(Database database) {
            AuditTable table = new AuditTable();
            ServerKey key = ServerKey.ephemeral();
            Clock clock = Clock.systemUTC();
            Clock later = Clock.offset(clock, Duration.ofMinutes(5));
            AuditAnchor anchor = new AuditAnchor(database, directory().resolve("anchor"));
            return new Fixture(
                    database,
                    new DatabaseAuditTrail(database, table, clock, user -> "SJZ", new RequestTrace()),
                    new AuditSealer(database, table, key, clock),
                    anchor,
                    new AuditVerifier(database, table, key, anchor, later));
        }

        private static Path directory() {
            try {
                return Files.createTempDirectory("gongwen-anchor-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void act(String detail) {
            trail.recordAlone(AuditEntry.done("lu.min", Act.UPDATE, null, detail));
        }

        void sql(String statement) {
            database.write(transaction -> transaction.dsl().execute(statement));
        }
    }

    @Test
    default void chainShouldBeIntactWhenNobodyTampered() {
        Fixture fixture = Fixture.over(database());
        for (int i = 0; i < 2500; i++) {
            fixture.trail.recordReading(AuditEntry.done("lu.min", Act.READ, null, "n" + i));
        }
        fixture.trail.writeReadings();
        fixture.act("last");

        fixture.sealer.sealAll();

        Verification found = fixture.verifier.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.entries()).isEqualTo(2501);
        assertThat(found.links()).isEqualTo(3);
    }

    @Test
    default void rowShouldBeRefusedToChangeAndToDelete() {
        Fixture fixture = Fixture.over(database());
        fixture.act("x");
        fixture.sealer.sealAll();

        for (String table : new String[] {"audit_entry", "audit_seal"}) {
            assertThatThrownBy(() -> fixture.sql("update " + table + " set at = 0"))
                    .as("update %s", table)
                    .rootCause()
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> fixture.sql("delete from " + table))
                    .as("delete from %s", table)
                    .rootCause()
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> fixture.sql("truncate table " + table)).as("truncate table %s", table);
        }
    }

    @Test
    default void verificationShouldNameTheLinkWhenAnEntryWasChanged() {
        Fixture fixture = Fixture.over(database());
        fixture.act("one");
        fixture.sealer.sealAll();
        fixture.act("two");
        fixture.sealer.sealAll();
        disarm(fixture.database);

        fixture.sql("update audit_entry set user_id = 'fan.jie' where detail = 'two'");

        assertThat(fixture.verifier.verify().brokenLinks()).containsExactly(2L);
    }

    @Test
    default void verificationShouldFailWhenAnEntryWasTakenAwayOrSlippedIn() {
        Fixture fixture = Fixture.over(database());
        fixture.act("one");
        fixture.act("two");
        fixture.sealer.sealAll();
        disarm(fixture.database);

        fixture.sql("delete from audit_entry where detail = 'one'");
        assertThat(fixture.verifier.verify().brokenLinks()).containsExactly(1L);

        fixture.act("slipped in");
        assertThat(fixture.verifier.verify().intact()).isFalse();
    }

    @Test
    default void verificationShouldFailWhenALinkWasTakenAway() {
        Fixture fixture = Fixture.over(database());
        for (int i = 0; i < 3; i++) {
            fixture.act("n" + i);
            fixture.sealer.sealAll();
        }
        disarm(fixture.database);

        fixture.sql("delete from audit_seal where id = 2");

        assertThat(fixture.verifier.verify().intact()).isFalse();
    }

    @Test
    default void verificationShouldFailWhenTheTailWasCutOffOrTheChainMadeAnew() {
        Fixture fixture = Fixture.over(database());
        fixture.act("one");
        fixture.sealer.sealAll();
        fixture.act("two");
        fixture.sealer.sealAll();
        fixture.anchor.advance(fixture.sealer.head().orElseThrow());
        assertThat(fixture.verifier.verify().intact()).isTrue();
        disarm(fixture.database);

        fixture.sql("delete from audit_seal where id = 2");
        fixture.sql("delete from audit_entry where detail = 'two'");
        assertThat(fixture.verifier.verify()).satisfies(found -> {
            assertThat(found.brokenLinks()).isEmpty();
            assertThat(found.anchored()).isFalse();
            assertThat(found.intact()).isFalse();
        });

        fixture.act("three");
        fixture.sealer.sealAll();
        assertThat(fixture.verifier.verify().intact())
                .as("as many links as before, and another second one")
                .isFalse();
    }

    @Test
    default void entryShouldBeChainedLaterWhenItsTransactionCommitsAfterNewerOnes() {
        Fixture fixture = Fixture.over(database());
        fixture.act("first");
        fixture.database.write(slow -> {
            fixture.trail.record(slow.dsl(), AuditEntry.done("lu.min", Act.CREATE, null, "slow"));
            fixture.act("overtaking");
            fixture.sealer.sealAll();
            assertThat(fixture.verifier.verify().entries()).isEqualTo(2);
            return "committed only now";
        });

        fixture.sealer.sealAll();

        Verification found = fixture.verifier.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.entries()).isEqualTo(3);
    }

    @Test
    default void entryShouldVanishWithTheChangeItTellsOf() {
        Fixture fixture = Fixture.over(database());

        assertThatThrownBy(() -> fixture.database.write(transaction -> {
                    fixture.trail.record(transaction.dsl(), AuditEntry.done("lu.min", Act.CREATE, null, "undone"));
                    throw new IllegalStateException("the change fails");
                }))
                .hasMessage("the change fails");
        fixture.act("kept");
        fixture.sealer.sealAll();

        assertThat(fixture.verifier.verify().entries()).isEqualTo(1);
    }
}

package gongwen.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.process.Staging;
import gongwen.process.reading.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSweepTest {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration LONGER_THAN_GRACE = GRACE.plusSeconds(1);

    private final TestClock clock = new TestClock();
    private final Set<String> referenced = new HashSet<>();

    @TempDir
    private Path data;

    private Staging staging;
    private ContentFiles files;
    private ContentSweep sweep;

    @BeforeEach
    void open() throws IOException {
        staging = new Staging(data.resolve("staging"));
        files = new ContentFiles(data.resolve("content"), clock);
        sweep = new ContentSweep(files, clock, GRACE);
    }

    @AfterEach
    void close() throws IOException {
        staging.close();
    }

    @Test
    void orphanShouldBeRemovedWhenTwoSweepsAGraceApartFoundIt() throws IOException {
        String orphan = adopt("orphan");
        clock.pass(LONGER_THAN_GRACE);
        assertThat(sweepNow()).isZero();
        clock.pass(LONGER_THAN_GRACE);

        assertThat(sweepNow()).isEqualTo(1);

        assertThat(files.path(orphan)).doesNotExist();
    }

    @Test
    void contentShouldStayWhenItIsReferenced() throws IOException {
        referenced.add(adopt("document"));

        for (int i = 0; i < 3; i++) {
            clock.pass(LONGER_THAN_GRACE);
            assertThat(sweepNow()).isZero();
        }
    }

    @Test
    void contentShouldStayWhenItIsYoung() throws IOException {
        adopt("commit in flight");

        assertThat(sweepNow()).isZero();
        assertThat(sweepNow()).isZero();
    }

    @Test
    void orphanShouldStayWhenACommitAdoptsItAgain() throws IOException {
        String content = adopt("twice");
        clock.pass(LONGER_THAN_GRACE);
        sweepNow();
        clock.pass(LONGER_THAN_GRACE);

        adopt("twice");

        assertThat(sweepNow()).isZero();
        assertThat(files.path(content)).exists();
    }

    @Test
    void orphanShouldStayWhenACommitAdoptsItWhileReferencesAreAskedFor() throws IOException {
        String content = adopt("race");
        clock.pass(LONGER_THAN_GRACE);
        sweepNow();
        clock.pass(LONGER_THAN_GRACE);

        int removed = sweep.sweep(hashes -> {
            adoptUnchecked("race");
            return Set.of();
        });

        assertThat(removed).isZero();
        assertThat(files.path(content)).hasContent("race");
    }

    @Test
    void removalShouldBeEndedWhenTheServerThatBeganItDied() throws IOException {
        String orphan = adopt("orphan");
        Files.createFile(files.path(orphan).resolveSibling(orphan + ".removing"));
        clock.pass(Duration.ofDays(3650));

        sweepNow();

        assertThat(files.path(orphan).getParent()).isEmptyDirectory();
    }

    @Test
    void contentShouldBeSafeWhenItIsReferencedAgain() throws IOException {
        String content = adopt("restored from the trash");
        clock.pass(LONGER_THAN_GRACE);
        sweepNow();
        referenced.add(content);
        clock.pass(LONGER_THAN_GRACE);
        sweepNow();
        referenced.clear();
        clock.pass(LONGER_THAN_GRACE);

        assertThat(sweepNow()).isZero();
        assertThat(files.path(content)).exists();
    }

    @Test
    void otherFilesShouldBeLeftAloneWhenTheyAreNoContent() throws IOException {
        Path stranger = Files.writeString(data.resolve("content/README"), "x");
        clock.pass(LONGER_THAN_GRACE);
        sweepNow();
        clock.pass(LONGER_THAN_GRACE);

        assertThat(sweepNow()).isZero();
        assertThat(stranger).exists();
    }

    @Test
    void everyOrphanShouldBeRemovedWhenThereAreMoreThanOneBatch() throws IOException {
        for (int i = 0; i < ContentReferences.BATCH + 10; i++) {
            adopt("orphan " + i);
        }
        clock.pass(LONGER_THAN_GRACE);
        sweepNow();
        clock.pass(LONGER_THAN_GRACE);

        assertThat(sweepNow()).isEqualTo(ContentReferences.BATCH + 10);
    }

    @Test
    void verificationShouldPassWhenEveryFileHoldsItsBytes() throws IOException {
        ContentVerification.Report report = verify(List.of(adopt("a"), adopt("b")));

        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void verificationShouldFailWhenItCheckedNothing() {
        assertThat(verify(List.of()).passed()).isFalse();
    }

    @Test
    void verificationShouldNameEveryBadFileWhenSomeAreDamagedOrMissing() throws IOException {
        String good = adopt("good");
        String damaged = adopt("damaged");
        Files.writeString(files.path(damaged), "changed");
        String missing = "0".repeat(64);

        ContentVerification.Report report = verify(List.of(damaged, missing, good));

        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.damaged()).containsExactly(damaged);
        assertThat(report.missing()).containsExactly(missing);
        assertThat(report.passed()).isFalse();
    }

    private ContentVerification.Report verify(List<String> hashes) {
        return new ContentVerification(files).verify(hashes.iterator());
    }

    private int sweepNow() {
        return sweep.sweep(this::referencedAmong);
    }

    private Set<String> referencedAmong(Collection<String> hashes) {
        assertThat(hashes.size()).isLessThanOrEqualTo(ContentReferences.BATCH);
        Set<String> found = new HashSet<>(hashes);
        found.retainAll(referenced);
        return found;
    }

    private String adopt(String content) throws IOException {
        Path staged = staging.newFile();
        Files.writeString(staged, content);
        Digests digests = new Digests();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        digests.update(bytes, bytes.length);
        String sha256 = digests.sha256();
        files.adopt(staged, sha256);
        return sha256;
    }

    private void adoptUnchecked(String content) {
        try {
            adopt(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

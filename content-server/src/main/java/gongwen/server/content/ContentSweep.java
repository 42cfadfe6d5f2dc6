package gongwen.server.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes kept bytes that nothing stands on: those of commits that failed after all, and of nodes that were destroyed.
 *
 * <p>Bytes are removed only if no commit adopted them within the grace period, and two sweeps a grace period apart both
 * found them without a reference; so a commit in flight never loses them. Several servers may sweep one store.
 */
public final class ContentSweep {

    private final ContentFiles files;
    private final Clock clock;
    private final Duration grace;

    ContentSweep(ContentFiles files, Clock clock, Duration grace) {
        this.files = files;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * Goes through all kept files once, one of the 256 outer folders at a time.
     *
     * @return how many were removed
     */
    public int sweep(ContentReferences references) {
        try {
            int removed = 0;
            for (Path outer : foldersIn(files.root())) {
                removed += sweep(outer, references);
            }
            return removed;
        } catch (IOException e) {
            throw StorageFailures.of(e);
        }
    }

    private int sweep(Path outer, ContentReferences references) throws IOException {
        List<String> old = oldHashesIn(outer);
        int removed = 0;
        for (int start = 0; start < old.size(); start += ContentReferences.BATCH) {
            int end = Math.min(old.size(), start + ContentReferences.BATCH);
            removed += judge(old.subList(start, end), references);
        }
        return removed;
    }

    private List<String> oldHashesIn(Path outer) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Path inner : foldersIn(outer)) {
            for (Path file : entriesOf(inner)) {
                if (isOld(file)) {
                    collect(file.getFileName().toString(), hashes);
                }
            }
        }
        return hashes;
    }

    private void collect(String name, List<String> hashes) throws IOException {
        if (ContentFiles.isHash(name)) {
            hashes.add(name);
        } else if (Condemned.isClaim(name)) {
            new Condemned(files.path(Condemned.fileOf(name))).finish();
        }
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        return entriesOf(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> entriesOf(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private int judge(List<String> hashes, ContentReferences references) throws IOException {
        Set<String> referenced = references.referencedAmong(hashes);
        Instant now = clock.instant();
        int removed = 0;
        for (String hash : hashes) {
            Condemned condemned = new Condemned(files.path(hash));
            if (referenced.contains(hash)) {
                condemned.pardon();
            } else if (!condemned.isOlderThan(now.minus(grace))) {
                condemned.set(now);
            } else if (condemned.execute(now)) {
                removed++;
            }
        }
        return removed;
    }

    private boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(grace));
        } catch (IOException gone) {
            return false;
        }
    }
}

package gongwen.server.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes kept bytes that nothing stands on: those of commits that failed after all, and of nodes that were destroyed.
 *
 * <p>Bytes are removed only if no commit adopted them within the grace period, and two sweeps a grace period apart both
 * found them without a reference. A commit that adopts them at the very moment of removal either finds the name free,
 * and writes its own bytes, or has renewed their age, which is looked at once more after the name was taken away.
 */
public final class ContentSweep {

    private final ContentFiles files;
    private final Staging staging;
    private final Clock clock;
    private final Duration grace;

    /** When each file was first seen without a reference; forgotten at a restart, which only delays its end. */
    private final Map<String, Instant> orphanSince = new HashMap<>();

    ContentSweep(ContentFiles files, Staging staging, Clock clock, Duration grace) {
        this.files = files;
        this.staging = staging;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * Goes through all kept files once, a bounded number at a time.
     *
     * @return how many were removed
     */
    public synchronized int sweep(ContentReferences references) {
        int removed = 0;
        try (Stream<Path> found = Files.find(files.root(), 3, (path, attributes) -> attributes.isRegularFile())) {
            Iterator<String> old = found.filter(file -> ContentFiles.isHash(name(file)))
                    .filter(file -> isOld(file))
                    .map(ContentSweep::name)
                    .iterator();
            while (old.hasNext()) {
                removed += sweep(nextBatch(old), references);
            }
            return removed;
        } catch (IOException e) {
            throw StorageFailures.of(e);
        }
    }

    private static List<String> nextBatch(Iterator<String> hashes) {
        List<String> batch = new ArrayList<>(ContentReferences.BATCH);
        while (hashes.hasNext() && batch.size() < ContentReferences.BATCH) {
            batch.add(hashes.next());
        }
        return batch;
    }

    private int sweep(List<String> hashes, ContentReferences references) throws IOException {
        Set<String> referenced = references.referencedAmong(hashes);
        int removed = 0;
        for (String hash : hashes) {
            if (referenced.contains(hash)) {
                orphanSince.remove(hash);
            } else if (hasBeenOrphanForLong(hash) && remove(hash)) {
                orphanSince.remove(hash);
                removed++;
            }
        }
        return removed;
    }

    private boolean hasBeenOrphanForLong(String hash) {
        Instant now = clock.instant();
        Instant since = orphanSince.putIfAbsent(hash, now);
        return since != null && !since.plus(grace).isAfter(now);
    }

    private boolean remove(String hash) throws IOException {
        Path file = files.path(hash);
        Path aside = staging.newFile();
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return false;
        }
        if (isOld(aside)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    private boolean isOld(Path file) {
        try {
            Instant adopted = Files.getLastModifiedTime(file).toInstant();
            return !adopted.plus(grace).isAfter(clock.instant());
        } catch (IOException gone) {
            return false;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}

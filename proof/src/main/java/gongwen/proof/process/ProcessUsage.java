package gongwen.proof.process;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and all its descendants have used, as Linux counts it (proc(5)).
 *
 * @param cpu user and system time, that of ended and awaited children included
 * @param memoryBytes resident memory, shared pages divided among those that share them
 */
public record ProcessUsage(Duration cpu, long memoryBytes) {

    /** Linux counts processor time in hundredths of a second. */
    private static final Duration TICK = Duration.ofMillis(10);

    public static ProcessUsage of(ProcessHandle root) throws IOException {
        long ticks = 0;
        long bytes = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            try {
                ticks += ticks(process.pid());
                bytes += memory(process.pid());
            } catch (FileSystemException e) {
                // it ended meanwhile: gone, its time shows at its parent; not awaited yet, it has no memory any more
            }
        }
        return new ProcessUsage(TICK.multipliedBy(ticks), bytes);
    }

    private static long ticks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
    }

    private static long memory(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return 0;
    }
}

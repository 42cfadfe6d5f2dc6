package gongwen.process.rendering;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What making one PDF or picture may cost.
 *
 * @param workers how many are made at once, each by a process with a LibreOffice of its own
 * @param memory heap of one process
 * @param addressSpace address space of one process and of its LibreOffice, each
 * @param largest how large what is made may be
 * @param time how long one may take
 * @param patience how long one waits for its turn
 * @param rest how long a process is kept that nothing is asked of
 */
public record RenderingLimits(
        int workers,
        DataSize memory,
        DataSize addressSpace,
        DataSize largest,
        Duration time,
        Duration patience,
        Duration rest) {}

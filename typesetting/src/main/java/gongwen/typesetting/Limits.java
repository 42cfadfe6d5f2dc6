package gongwen.typesetting;

import java.time.Duration;

/**
 * What a conversion may cost.
 *
 * @param memory bytes of address space
 */
record Limits(Duration time, long memory) {}

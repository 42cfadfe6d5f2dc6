package gongwen.process.reading;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What reading one file may cost. A file that needs more is refused as too costly.
 *
 * @param workers how many processes read at once
 * @param memory heap of one process
 * @param time how long one file may take
 * @param patience how long a file waits for a free process before the request fails
 * @param characters how many characters of text one file may give
 * @param files how many files may be inside one file, at any depth
 * @param depth how deep files may lie in files
 * @param unpacked how large the files inside one file may be together, unpacked
 * @param pictures how many large pictures inside one file are read by OCR; further ones are not
 */
public record ReadingLimits(
        int workers,
        DataSize memory,
        Duration time,
        Duration patience,
        int characters,
        int files,
        int depth,
        DataSize unpacked,
        int pictures) {

    /** Enough for any honest file. */
    public static final ReadingLimits USUAL = new ReadingLimits(
            2,
            DataSize.ofMegabytes(384),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            5_000_000,
            500,
            10,
            DataSize.ofGigabytes(1),
            3);
}

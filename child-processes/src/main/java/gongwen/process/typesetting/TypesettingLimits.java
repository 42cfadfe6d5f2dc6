package gongwen.process.typesetting;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What laying one document out may cost.
 *
 * @param workers how many documents are laid out at once
 * @param memory heap of one process
 * @param officeMemory address space of LibreOffice
 * @param time how long one document may take
 * @param patience how long a document waits for its turn before the request fails
 */
public record TypesettingLimits(int workers, DataSize memory, DataSize officeMemory, Duration time, Duration patience) {

    /** Enough for any document of an office. */
    public static final TypesettingLimits USUAL = new TypesettingLimits(
            2, DataSize.ofMegabytes(384), DataSize.ofGigabytes(4), Duration.ofSeconds(60), Duration.ofSeconds(60));
}

package gongwen.server.content;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads kept bytes again and compares them with their names. */
public final class ContentVerification {

    /**
     * What a verification found.
     *
     * @param checked how many files were read to their end
     * @param damaged the SHA-256 of those that no longer hold their bytes, or cannot be read
     * @param missing the SHA-256 of those that are not there
     */
    public record Report(long checked, List<String> damaged, List<String> missing) {

        public Report {
            damaged = List.copyOf(damaged);
            missing = List.copyOf(missing);
        }

        /** Whether all is well. A verification that checked nothing has verified nothing. */
        public boolean passed() {
            return checked > 0 && damaged.isEmpty() && missing.isEmpty();
        }
    }

    private final ContentFiles files;

    ContentVerification(ContentFiles files) {
        this.files = files;
    }

    /** Verifies content by the SHA-256 values that the database has on record; one bad file does not end it. */
    public Report verify(Iterator<String> hashes) {
        long checked = 0;
        List<String> damaged = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        while (hashes.hasNext()) {
            String hash = hashes.next();
            try {
                boolean good = files.holds(files.path(hash), hash);
                checked++;
                if (!good) {
                    damaged.add(hash);
                }
            } catch (NoSuchFileException e) {
                missing.add(hash);
            } catch (IOException e) {
                damaged.add(hash);
            }
        }
        return new Report(checked, damaged, missing);
    }
}

package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_SEAL;

import gongwen.server.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The head of the chain in a file outside the database. A chain that was cut short, or made anew, in the database no
 * longer holds it; the file then stays as it is, for whoever asks.
 */
final class AuditAnchor {

    private final Database database;
    private final Path file;

    AuditAnchor(Database database, Path file) {
        this.database = database;
        this.file = file;
    }

    /** Whether the chain holds what was written down last; true if nothing was yet, false if that cannot be read. */
    boolean isHeld() {
        return Files.notExists(file)
                || ChainHead.parse(read())
                        .filter(head -> database.read(reading -> reading.dsl()
                                .fetchExists(
                                        AUDIT_SEAL,
                                        AUDIT_SEAL.ID.eq(head.number()).and(AUDIT_SEAL.HASH.eq(head.hash())))))
                        .isPresent();
    }

    /** Writes a newer head down, whole or not at all; call it only while {@link #isHeld()}. */
    void advance(ChainHead head) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(
                    draft,
                    head + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's head cannot be written down", e);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's head cannot be read", e);
        }
    }
}

package gongwen.process.reading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where one reading process puts its temporary files, which may hold parts of what is refused: emptied after each file.
 *
 * @param path the folder
 */
record WorkerFolder(Path path) {

    private static final Logger log = LoggerFactory.getLogger(WorkerFolder.class);

    void clear() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                FileSystemUtils.deleteRecursively(entry);
            }
        } catch (IOException e) {
            log.error("Temporary files of a reading process could not be removed; they are wiped at the next start", e);
        }
    }
}

package gongwen.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where one child process puts its temporary files, which may hold parts of what is refused: emptied after each file.
 *
 * @param path the folder
 */
record ScratchFolder(Path path) {

    private static final Logger log = LoggerFactory.getLogger(ScratchFolder.class);

    void clear() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                FileSystemUtils.deleteRecursively(entry);
            }
        } catch (IOException e) {
            log.error("Temporary files of a child process could not be removed; they are wiped at the next start", e);
        }
    }
}

package gongwen.server.content.typesetting;

import gongwen.process.Staging;
import gongwen.process.Unavailable;
import gongwen.process.typesetting.Layout;
import gongwen.process.typesetting.TypesettingProcesses;
import gongwen.rules.commit.LaidOut.Cause;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LayoutOrder;
import gongwen.server.content.ContentStore;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Lays documents out in a folder that is wiped behind them; the files made there are taken in like a stranger's. */
final class ProcessTypesetter implements Typesetter {

    private static final Logger log = LoggerFactory.getLogger(ProcessTypesetter.class);

    private final TypesettingProcesses processes;
    private final Staging staging;
    private final ContentStore contents;

    ProcessTypesetter(TypesettingProcesses processes, Staging staging, ContentStore contents) {
        this.processes = processes;
        this.staging = staging;
        this.contents = contents;
    }

    @Override
    public LaidOutFiles layOut(LayoutOrder order) {
        try {
            Path folder = staging.newFolder("typesetting-" + UUID.randomUUID());
            try (InputStream body = contents.open(order.body(), 0, -1)) {
                return takenIn(processes.layOut(order, body, folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            log.error("No document can be laid out", e);
            return LaidOutFiles.prevented(Cause.MACHINE, "FAILED");
        } catch (Unavailable e) {
            throw new Failure.Unavailable("No document can be laid out now", e);
        }
    }

    private LaidOutFiles takenIn(Layout layout) throws IOException {
        Map<Format, ReceivedContent> received = new EnumMap<>(Format.class);
        boolean whole = false;
        try {
            for (Map.Entry<Format, Path> made : layout.files().entrySet()) {
                Format format = made.getKey();
                String name = "document." + format.name().toLowerCase(Locale.ROOT);
                try (InputStream file = Files.newInputStream(made.getValue())) {
                    received.put(format, contents.receive(file, Layout.mimeType(format), name));
                }
            }
            whole = true;
            return new LaidOutFiles(received, layout.obstacle());
        } finally {
            if (!whole) {
                received.values().forEach(ReceivedContent::close);
            }
        }
    }
}

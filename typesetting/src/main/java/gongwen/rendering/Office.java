package gongwen.rendering;

import com.sun.star.document.MacroExecMode;
import com.sun.star.document.UpdateDocMode;
import gongwen.rendering.Unrendered.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFormat;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.office.PasswordProtectedException;
import org.jodconverter.local.process.PureJavaProcessManager;
import org.jspecify.annotations.Nullable;

/**
 * One LibreOffice, started when a file first needs it, killed when a file takes too long, and started again. It listens on
 * the loopback of this process's own network, which nobody else can reach.
 */
final class Office {

    private static final int PORT = 2002;
    private static final int FILES_A_PROCESS = 100;

    /** No macro, no update of links, no question. */
    private static final Map<String, Object> OPENING = Map.of(
            "Hidden",
            true,
            "ReadOnly",
            true,
            "UpdateDocMode",
            UpdateDocMode.NO_UPDATE,
            "MacroExecutionMode",
            MacroExecMode.NEVER_EXECUTE);

    private final Path home;
    private final Duration time;
    private @Nullable LocalOfficeManager manager;

    Office(Path home, Duration time) {
        this.home = home;
        this.time = time;
    }

    /** @param extension names the kind, whatever the file is called */
    void toPdf(Path source, String extension, Path pdf) throws IOException, Unrendered {
        DocumentFormat format = DefaultDocumentFormatRegistry.getFormatByExtension(extension);
        if (format == null) {
            throw new Unrendered(Reason.NOT_INSTALLED);
        }
        try {
            LocalConverter.builder()
                    .officeManager(started())
                    .loadProperties(OPENING)
                    .build()
                    .convert(source.toFile())
                    .as(format)
                    .to(pdf.toFile())
                    .as(DefaultDocumentFormatRegistry.PDF)
                    .execute();
        } catch (OfficeException e) {
            throw new Unrendered(reason(e), e);
        }
    }

    private LocalOfficeManager started() throws IOException, Unrendered {
        LocalOfficeManager running = manager;
        if (running != null) {
            return running;
        }
        try {
            LocalOfficeManager starting = LocalOfficeManager.builder()
                    .portNumbers(PORT)
                    .workingDir(home.toFile())
                    .templateProfileDir(OfficeProfile.write(home).toFile())
                    .processManager(PureJavaProcessManager.getDefault())
                    .taskExecutionTimeout(time.toMillis())
                    .maxTasksPerProcess(FILES_A_PROCESS)
                    .startFailFast(true)
                    .build();
            starting.start();
            manager = starting;
            return starting;
        } catch (OfficeException | IllegalStateException | NullPointerException e) {
            throw new Unrendered(Reason.NOT_INSTALLED, e);
        }
    }

    private static Reason reason(OfficeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return Reason.TOO_COSTLY;
            }
            if (cause instanceof PasswordProtectedException) {
                return Reason.ENCRYPTED;
            }
        }
        return Reason.BROKEN;
    }
}

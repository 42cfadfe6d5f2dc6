package gongwen.typesetting;

import gongwen.models.tables.Face;
import gongwen.models.tables.Templates;
import gongwen.typesetting.Unmade.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Makes a PDF of a Word file by LibreOffice: one process for one file, with a profile of its own, limited memory and
 * time, an environment that names nothing but where things are, and the fonts of the templates alone.
 */
final class OfficeConversion {

    private static final String PROGRAM = "soffice";

    private final Path folder;
    private final Templates templates;
    private final Limits limits;

    OfficeConversion(Path folder, Templates templates, Limits limits) {
        this.folder = folder;
        this.templates = templates;
        this.limits = limits;
    }

    /** Makes the PDF beside the Word file. */
    void toPdf(Path word, Path pdf) throws IOException, Unmade {
        for (Face face : templates.faces().values()) {
            if (!Files.isReadable(Path.of(face.file()))) {
                throw new Unmade(Reason.NOT_INSTALLED, face.file());
            }
        }
        new FontConfiguration(templates).write(folder, List.of());
        Process office = start(word);
        try {
            if (!office.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unmade(Reason.TOO_COSTLY, "time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmade(Reason.FAILED, "interrupted");
        } finally {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
        if (!Files.isRegularFile(pdf)) {
            throw new Unmade(Reason.FAILED, "exit-" + office.exitValue());
        }
    }

    private Process start(Path word) throws IOException, Unmade {
        ProcessBuilder builder = new ProcessBuilder(
                "prlimit",
                "--as=" + limits.memory(),
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                folder.toString(),
                word.toString());
        Map<String, String> environment = builder.environment();
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of(
                "PATH", path,
                "HOME", folder.toString(),
                "TMPDIR", folder.toString(),
                "LANG", "C.UTF-8",
                "FONTCONFIG_FILE", folder.resolve("fonts.conf").toString()));
        try {
            return builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Unmade(Reason.NOT_INSTALLED, PROGRAM);
        }
    }
}

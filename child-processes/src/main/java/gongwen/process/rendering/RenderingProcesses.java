package gongwen.process.rendering;

import gongwen.process.ChildDied;
import gongwen.process.ChildPool;
import gongwen.process.Isolation;
import gongwen.process.TooCostly;
import gongwen.process.rendering.SourceKind.Program;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that make PDFs and pictures of files, each with a LibreOffice of its own. None is started before a file
 * needs one, and each ends when nothing was asked of it for a while. LibreOffice is never started with a network.
 */
public final class RenderingProcesses implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RenderingProcesses.class);

    private static final String MADE = "MADE";

    /** What a process needs to start LibreOffice, and to kill it itself when a file takes too long. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ChildPool children;
    private final RenderingLimits limits;
    private final Set<Program> programs;

    /** Takes in what was made. */
    @FunctionalInterface
    public interface Taker<R> {
        R take(InputStream made) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param made what the taker made of it, null if nothing was made
     * @param obstacle why, null if something was
     */
    public record Rendered<R>(@Nullable R made, @Nullable Unmakeable obstacle) {}

    /**
     * Prepares as many as the limits say.
     *
     * @param classPath the folder with their {@code classes/} and {@code lib/}
     * @param temporary where each gets a folder for its temporary files
     * @throws IOException if such a folder cannot be made
     */
    public RenderingProcesses(Path classPath, RenderingLimits limits, Isolation isolation, Path temporary)
            throws IOException {
        this.limits = limits;
        this.programs = usable(isolation);
        RenderingCommand command = new RenderingCommand(classPath, limits, isolation);
        this.children = new ChildPool(
                "rendering", limits.workers(), limits.patience(), limits.rest(), temporary, command::start);
    }

    private static Set<Program> usable(Isolation isolation) {
        Set<Program> installed = OfficePrograms.installed();
        if (installed.size() < Program.values().length) {
            log.warn(
                    "Of LibreOffice only {} is installed: no renditions are made of other files. Install it: apt-get "
                            + "install libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui",
                    installed);
        }
        if (!installed.isEmpty() && !isolation.isComplete()) {
            log.warn(
                    "LibreOffice is not started where its network cannot be taken away: no renditions of its files are "
                            + "made. Allow user namespaces.");
            return Set.of();
        }
        return installed;
    }

    /** Whether something can be made of files of a kind on this machine. */
    public boolean knows(SourceKind kind) {
        return kind.program() == null || programs.contains(kind.program());
    }

    /**
     * Makes one PDF or picture; takes up to some minutes.
     *
     * @param source the file, read to its end and not closed
     * @param taker takes in what was made; called once at most, and not if nothing was
     * @throws gongwen.process.Unavailable if no process is free in time or none can be started
     */
    public <R> Rendered<R> render(SourceKind kind, Target target, Source source, Taker<R> taker) {
        try {
            return children.ask(limits.time().plus(MARGIN), (folder, requests, answers) -> {
                Path given = folder.resolve("source." + kind.word());
                Path made = folder.resolve("made");
                try (InputStream in = source.open()) {
                    Files.copy(in, given);
                }
                ask(requests, given, kind, target, made);
                return judged(answers.readUTF(), made, taker);
            });
        } catch (TooCostly e) {
            return new Rendered<>(null, Unmakeable.TOO_COSTLY);
        } catch (ChildDied e) {
            return new Rendered<>(null, Unmakeable.BROKEN);
        }
    }

    /** Opens a file anew each time. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private static void ask(DataOutputStream requests, Path given, SourceKind kind, Target target, Path made)
            throws IOException {
        requests.writeUTF(given.toAbsolutePath().toString());
        requests.writeUTF(kind.word());
        requests.writeUTF(target.format());
        requests.writeInt(target.width());
        requests.writeInt(target.height());
        requests.writeInt(target.page());
        requests.writeUTF(made.toAbsolutePath().toString());
        requests.flush();
    }

    private <R> Rendered<R> judged(String answer, Path made, Taker<R> taker) throws IOException {
        if (!answer.equals(MADE)) {
            return new Rendered<>(null, obstacle(answer));
        }
        if (!Files.isRegularFile(made) || Files.size(made) == 0) {
            return new Rendered<>(null, Unmakeable.BROKEN);
        }
        if (Files.size(made) >= limits.largest().toBytes()) {
            return new Rendered<>(null, Unmakeable.TOO_COSTLY);
        }
        try (InputStream in = Files.newInputStream(made)) {
            return new Rendered<>(taker.take(in), null);
        }
    }

    private static Unmakeable obstacle(String answer) throws IOException {
        try {
            return Unmakeable.valueOf(answer);
        } catch (IllegalArgumentException e) {
            throw new IOException("A rendering process answered with an unknown word", e);
        }
    }

    @Override
    public void close() {
        children.close();
    }
}

package gongwen.rendering;

import gongwen.models.tables.TableEntry;
import gongwen.models.tables.Templates;
import gongwen.rendering.Unrendered.Reason;
import gongwen.typesetting.FontConfiguration;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/**
 * The process the server starts. It reads requests from its standard input, one at a time, and answers each on its
 * standard output:
 *
 * <pre>
 * request: {@link Wanted}: UTF source, UTF kind, UTF format, int width, int height, int page, UTF result
 * answer:  UTF {@code MADE}, or a {@link Unrendered.Reason}
 * </pre>
 *
 * <p>UTF and int are those of {@link DataOutputStream}. The process ends when its input does, even in the middle of a
 * file, so it never outlives the server.
 */
public final class RenderingProcess {

    private static final String MADE = "MADE";

    private RenderingProcess() {}

    /** Arguments: the folder for LibreOffice's profile, milliseconds that one conversion may take. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers = new DataOutputStream(System.out);
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        Path home = Path.of(arguments[0]);
        Templates templates = Templates.read(TableEntry.ofResource("/gongwen/templates.yaml"));
        new FontConfiguration(templates).write(home, List.of("/usr/share/fonts"));
        Office office = new Office(home, Duration.ofMillis(Long.parseLong(arguments[1])));
        Renderer renderer = new Renderer(office, templates);
        SynchronousQueue<Wanted> requests = new SynchronousQueue<>();
        Thread listener = new Thread(() -> listen(System.in, requests), "listener");
        listener.setDaemon(true);
        listener.start();
        while (true) {
            answers.writeUTF(answer(renderer, requests.take()));
            answers.flush();
        }
    }

    private static String answer(Renderer renderer, Wanted wanted) {
        try {
            renderer.render(wanted);
            return MADE;
        } catch (Unrendered unrendered) {
            return unrendered.reason().name();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Reason.BROKEN.name();
        }
    }

    private static void listen(InputStream stream, SynchronousQueue<Wanted> requests) {
        try {
            DataInputStream in = new DataInputStream(stream);
            while (true) {
                requests.put(Wanted.read(in));
            }
        } catch (IOException | InterruptedException serverGone) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }
}

package gongwen.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;

/**
 * The process the server starts. It reads requests from its standard input, one at a time, and answers each on its
 * standard output:
 *
 * <pre>
 * request: UTF path, UTF file name or "", UTF declared media type or ""
 * answer:  UTF {@link Outcome}, int number of bytes, the text in UTF-8
 * </pre>
 *
 * <p>UTF and int are those of {@link DataOutputStream}. The process ends when its input does, even in the middle of a
 * file, so it never outlives the server.
 */
public final class ExtractionProcess {

    private record Request(Path file, String name, String type) {}

    private ExtractionProcess() {}

    /** Arguments: the {@link Limits}, in their order. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers = new DataOutputStream(System.out);
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        NetworkGuard.install();
        SynchronousQueue<Request> requests = new SynchronousQueue<>();
        Thread listener = new Thread(() -> listen(System.in, requests), "listener");
        listener.setDaemon(true);
        listener.start();
        FileReader reader = new FileReader(Limits.parse(arguments));
        while (true) {
            Request request = requests.take();
            answer(reader.read(request.file(), request.name(), request.type()), answers);
        }
    }

    private static void listen(InputStream stream, SynchronousQueue<Request> requests) {
        try {
            DataInputStream in = new DataInputStream(stream);
            while (true) {
                requests.put(new Request(Path.of(in.readUTF()), in.readUTF(), in.readUTF()));
            }
        } catch (IOException | InterruptedException serverGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Reading reading, DataOutputStream answers) throws IOException {
        byte[] text = reading.text().getBytes(StandardCharsets.UTF_8);
        answers.writeUTF(reading.outcome().name());
        answers.writeInt(text.length);
        answers.write(text);
        answers.flush();
    }
}

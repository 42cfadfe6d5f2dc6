package gongwen.server.cmis;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what OpenCMIS prints in pieces of one character, because the container's writer costs about as much for one as
 * for a thousand.
 */
final class GatheredResponse extends HttpServletResponseWrapper {

    private @Nullable GatheringWriter writer;

    GatheredResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new GatheringWriter(super.getWriter());
        }
        return writer;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        writer = null;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    /** Keeps up to so many characters before it hands them on. Used by one thread. */
    private static final class GatheringWriter extends PrintWriter {

        private static final int CHARACTERS = 16 * 1024;

        private final PrintWriter target;
        private final StringBuilder gathered = new StringBuilder(4 * 1024);

        GatheringWriter(PrintWriter target) {
            super(target);
            this.target = target;
        }

        @Override
        public void write(int character) {
            gathered.append((char) character);
            handOnIfFull();
        }

        @Override
        public void write(String text, int offset, int length) {
            gathered.append(text, offset, offset + length);
            handOnIfFull();
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            gathered.append(characters, offset, length);
            handOnIfFull();
        }

        private void handOnIfFull() {
            if (gathered.length() >= CHARACTERS) {
                handOn();
            }
        }

        private void handOn() {
            target.write(gathered.toString());
            gathered.setLength(0);
        }

        @Override
        public void flush() {
            handOn();
            target.flush();
        }

        @Override
        public void close() {
            handOn();
            target.close();
        }
    }
}

package gongwen.server.rest;

import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file, as a browser sends it: the file first, its name in raw UTF-8. */
final class Form {

    private static final String BOUNDARY = "----gongwen-form";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Form withFile(String fileName, String mediaType, byte[] content) {
        Form form = new Form();
        form.part("filedata\"; filename=\"" + fileName, mediaType, content);
        return form;
    }

    static Form withText(String fileName, String text) {
        return withFile(fileName, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    Form with(String name, String value) {
        part(name, null, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void part(String disposition, String mediaType, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + disposition + "\"\r\n");
        write(mediaType == null ? "\r\n" : "Content-Type: " + mediaType + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(Caller caller, String path) {
        write("--" + BOUNDARY + "--\r\n");
        return caller.sendBytes("POST", path, body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }
}

package gongwen.contract.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body of {@code multipart/form-data} (RFC 7578) in UTF-8, written part by part. */
public final class MultipartForm {

    private static final String BOUNDARY = "gongwen-proof-7b1f0c5e";

    public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public MultipartForm field(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    public MultipartForm file(String name, String fileName, String mimeType, byte[] content) {
        write(fileHead(name, fileName, mimeType));
        out.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** Everything up to the first byte of a file that is streamed after it; {@link #end()} follows the file. */
    public byte[] upToFile(String name, String fileName, String mimeType) {
        write(fileHead(name, fileName, mimeType));
        return out.toByteArray();
    }

    /** What closes the form after a streamed file. */
    public static byte[] end() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        write("--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private static String fileHead(String name, String fileName, String mimeType) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mimeType + "\r\nContent-Transfer-Encoding: binary\r\n\r\n";
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}

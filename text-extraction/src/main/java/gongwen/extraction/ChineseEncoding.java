package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;

/**
 * Finds the encoding of a text as it is here: by its byte order mark, by what an HTML head says, else UTF-8 if it is
 * that, else GB18030. Statistical guesses take short Chinese texts for Russian ones.
 */
final class ChineseEncoding implements EncodingDetector {

    private static final long serialVersionUID = 1L;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;

    private final transient EncodingDetector declaration = new StandardHtmlEncodingDetector();

    @Override
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        Charset declared = declaration.detect(input, metadata);
        if (declared != null) {
            return declared;
        }
        input.mark(SAMPLE);
        byte[] sample = input.readNBytes(SAMPLE);
        input.reset();
        return isUtf8(sample) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static boolean isUtf8(byte[] sample) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), sample.length < SAMPLE)
                .isError();
    }
}

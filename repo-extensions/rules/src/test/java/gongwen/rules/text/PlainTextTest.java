package gongwen.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String TEXT = "机密★1年\r\n\t第二行 𠮷";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void textShouldBeDecodedWhenItIsInAChineseEncoding(String encoding) {
        assertThat(PlainText.decode(TEXT.getBytes(Charset.forName(encoding)))).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void markShouldBeDroppedWhenATextBeginsWithOne(String encoding) {
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(Charset.forName(encoding))))
                .contains(TEXT);
    }

    @Test
    void bytesShouldBeNoTextWhenTheyHoldControlCharacters() {
        assertThat(PlainText.decode(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(PlainText.decode(new byte[] {'a', 1, 'b'})).isEmpty();
        assertThat(PlainText.decode(new byte[] {'a', 127, 'b'})).isEmpty();
    }

    @Test
    void bytesShouldBeNoTextWhenNoEncodingHasThem() {
        assertThat(PlainText.decode(new byte[] {'a', (byte) 0xFF, (byte) 0xFF})).isEmpty();
        assertThat(PlainText.decode(new byte[] {'a', (byte) 0x81})).isEmpty();
    }

    @Test
    void encodingShouldBeFoundWhenTheHeadEndsInsideACharacter() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] gb18030 = TEXT.getBytes(Charset.forName("GB18030"));

        assertThat(PlainText.charsetOf(Arrays.copyOf(utf8, 4))).contains(StandardCharsets.UTF_8);
        assertThat(PlainText.charsetOf(Arrays.copyOf(gb18030, 3))).contains(Charset.forName("GB18030"));
    }
}

package gongwen.process.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.text.PlainText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    private final MediaTypes types = new MediaTypes();

    @ParameterizedTest(name = "{0} as {1} named {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "关于拨付防汛经费的请示, -, -, text/plain",
                "关于拨付防汛经费的请示, -, 请示.txt, text/plain",
                "关于拨付防汛经费的请示, -, 请示.docx, text/plain",
                "关于拨付防汛经费的请示, application/pdf, -, text/plain",
                "'a,b', -, 表.csv, text/csv",
                "关于拨付防汛经费的请示, text/html, -, text/html",
                "关于拨付防汛经费的请示, -, a.html, text/html",
                "<html><body>请示</body></html>, text/plain, a.txt, text/html",
                "<?xml version='1.0'?><a/>, -, -, application/xml",
                "{\\rtf1 x}, text/plain, a.txt, application/rtf",
                "%PDF-1.7, text/plain, a.txt, application/pdf",
                "x%PDF-1.7, text/plain, a.txt, application/pdf",
                "'From: a@b.example', -, a.eml, message/rfc822"
            })
    void typeShouldBeDetectedWhenTheClientSaysSomethingElse(
            String content, String declared, String fileName, String expected) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        assertThat(types.of(bytes, PlainText.charsetOf(bytes), declared, fileName)
                        .detected())
                .isEqualTo(expected);
    }
}

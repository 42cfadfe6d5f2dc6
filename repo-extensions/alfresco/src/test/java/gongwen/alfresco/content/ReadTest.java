package gongwen.alfresco.content;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.commit.ExtractedText.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadTest {

    @Test
    void plainTextShouldBeReadInAChineseEncoding() {
        byte[] text = "机密★1年".getBytes(Charset.forName("GB18030"));

        assertThat(Read.text(text, "text/plain").text()).isEqualTo("机密★1年");
    }

    @Test
    void everythingElseShouldCountAsUnreadableSoThatTheRulesRefuseIt() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        assertThat(Read.text(pdf, "application/pdf").unreadable()).isEqualTo(Unreadable.UNKNOWN_FORMAT);
        assertThat(Read.text(pdf, null).unreadable()).isEqualTo(Unreadable.UNKNOWN_FORMAT);
    }

    @Test
    void binaryDataShouldNotPassAsPlainText() {
        assertThat(Read.text(new byte[] {0, 1, 2}, "text/plain").unreadable()).isEqualTo(Unreadable.UNKNOWN_FORMAT);
    }

    @Test
    void nothingShouldBeReadableWhenThereIsNothing() {
        assertThat(Read.text(new byte[0], "application/pdf").unreadable()).isNull();
    }
}

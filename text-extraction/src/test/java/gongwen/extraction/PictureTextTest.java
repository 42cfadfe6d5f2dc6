package gongwen.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTextTest {

    private static final String TITLE = "关于拨付防汛经费的请示";

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"png,机密★1年", "jpg,绝密★30年", "tif,秘密★6个月", "bmp,秘密★长期"})
    void markShouldBeReadWhenAPictureShowsIt(String format, String mark) throws Exception {
        Reading reading = ReadingFixture.read(Pictures.encoded(Pictures.page(mark, TITLE), format), "a." + format);

        assertThat(reading.text()).contains(mark);
        assertThat(reading.outcome()).isEqualTo(Outcome.READABLE);
    }

    @Test
    void markShouldBeReadWhenAPdfIsAScan() throws Exception {
        assertThat(ReadingFixture.read(PdfFiles.scan(Pictures.page("机密★1年", TITLE)), "a.pdf")
                        .text())
                .contains("机密★1年", TITLE);
    }

    @Test
    void markShouldBeReadWhenADocumentHoldsAScan() throws Exception {
        byte[] scan = Pictures.png(Pictures.page("机密★1年", TITLE));

        assertThat(ReadingFixture.read(WordFiles.withPicture(scan), "a.docx").text())
                .contains("机密★1年");
    }

    @Test
    void iconShouldCostNothingWhenADocumentHoldsOne() throws Exception {
        byte[] icon = Pictures.png(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB));

        assertThat(ReadingFixture.read(WordFiles.withPicture(icon), "a.docx").outcome())
                .isEqualTo(Outcome.READABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "机 密 女 1 年,机密★1年",
        "绝密友30征,绝密★30年",
        "秘密6个月,秘密★6个月",
        "机密★l年,机密★1年",
        "秘密廊长期,秘密★长期",
        "机密女会议开始前,机密★会议开始前",
        "关于加强机密文件管理的通知,关于加强机密文件管理的通知"
    })
    void starShouldBeRestoredWhenTesseractTookItForAnotherCharacter(String recognised, String meant) {
        assertThat(OcrText.correct(recognised)).isEqualTo(meant);
    }
}

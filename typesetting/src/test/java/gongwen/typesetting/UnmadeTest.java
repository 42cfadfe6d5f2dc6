package gongwen.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongwen.models.tables.Element;
import gongwen.typesetting.Unmade.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmadeTest {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    private Unmade unmade(OrderFixture order) {
        return catchThrowableOfType(Unmade.class, () -> order.laidOut(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "云府〔2026〕12号, NUMBER",
        "云府〔2026〕  号, NUMBER",
        "本通知（云府〔2026〕12号）自印发之日起施行。, NUMBER",
        "签发人：周明, SIGNER",
        "2026年3月5日, DATE",
        "二〇二六年三月五日, DATE",
        "2026年3月6日印发, PRINTED",
        "抄送：区委办公室。, COPIES",
        "各镇人民政府、街道办事处、区政府各部门：, MAIN_TO",
        "云浦区人民政府, SIGNATURE",
        "云浦区人民政府关于进一步推行无纸化办公的通知, TITLE",
        "附件：1.分工表, ATTACH_NOTE",
        "特急, URGENCY"
    })
    void nothingShouldBeMadeWhenTheTextSaysAnElementItself(String line, Element element) {
        Unmade unmade = unmade(new OrderFixture().text(OrderFixture.PARAGRAPH + "\n" + line));

        assertThat(unmade.reason()).isEqualTo(Reason.REPEATED);
        assertThat(unmade.detail()).isEqualTo(element.name());
    }

    @Test
    void trialShouldTellWhatStandsInTheWayAndMakeNothing() throws Exception {
        assertThat(unmade(new OrderFixture().trial().text("签发人：周明")).reason()).isEqualTo(Reason.REPEATED);
        new OrderFixture().trial().laidOut(folder);

        assertThat(folder).isDirectoryNotContaining("glob:**laid-out*");
    }

    @Test
    void nothingShouldBeMadeWhenTheTextHoldsAPictureThatWouldBeLost() {
        byte[] body = OrderFixture.docx(word -> picture(word));

        Unmade unmade = unmade(new OrderFixture().body(body, "docx"));

        assertThat(unmade.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(unmade.detail()).isEqualTo("drawing");
    }

    private static void picture(XWPFDocument word) {
        try {
            word.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(PIXEL), PictureType.PNG, "p.png", 9525, 9525);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingShouldBeMadeOfWhatIsNoText() {
        assertThat(unmade(new OrderFixture().body(new byte[] {1, 2, 3}, "docx")).reason())
                .isEqualTo(Reason.BROKEN);
        assertThat(unmade(new OrderFixture().body("x".getBytes(StandardCharsets.UTF_8), "pdf"))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(unmade(new OrderFixture().text(" \n")).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void nothingShouldBeMadeWhenAFontIsMissing() {
        OrderFixture order = new OrderFixture();
        order.templates = order.templates.replace("uming.ttc", "nowhere.ttc");

        assertThat(unmade(order).reason()).isEqualTo(Reason.NOT_INSTALLED);
    }

    @Test
    void conversionShouldBeGivenUpWhenItsTimeIsOver() throws Exception {
        new OrderFixture().write(folder);

        Unmade unmade = catchThrowableOfType(
                Unmade.class,
                () -> TypesettingProcess.layOut(folder, new Limits(Duration.ofMillis(50), 4_000_000_000L)));

        assertThat(unmade.reason()).isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void conversionShouldFailWhenLibreOfficeLacksMemory() throws Exception {
        new OrderFixture().write(folder);

        Unmade unmade = catchThrowableOfType(
                Unmade.class,
                () -> TypesettingProcess.layOut(folder, new Limits(Duration.ofSeconds(60), 100_000_000L)));

        assertThat(unmade.reason()).isEqualTo(Reason.FAILED);
    }
}

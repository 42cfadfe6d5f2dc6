package gongwen.models.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.tables.Kind.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private final Templates templates = Tables.read().templates();

    @Test
    void pageShouldBeA4WithTheTypeAreaOfTheStandard() {
        PageMeasure page = templates.page();

        assertThat(page.right()).isEqualTo(26);
        assertThat(page.bottom()).isEqualTo(35);
        assertThat(page.lines()).isEqualTo(22);
        assertThat(page.characters()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({
        "TONGZHI, DOWN, FILE",
        "PIFU, DOWN, FILE",
        "QINGSHI, UP, UPWARD",
        "YIJIAN, UP, UPWARD",
        "HAN, LEVEL, LETTER",
        "JIYAO, DOWN, MINUTES",
        "MINGLING, DOWN, ORDER"
    })
    void formShouldFollowKindAndDirection(String kind, Direction direction, String form) {
        assertThat(templates.formFor(kind, direction).id()).isEqualTo(form);
    }

    @Test
    void onlyUpwardDocumentsShouldShowTheirSigner() {
        assertThat(templates.forms().values().stream()
                        .filter(form -> form.prints(Element.SIGNER))
                        .map(Form::id))
                .containsExactly("UPWARD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "typeWidth: 156|typeWidth: 200|the type area does not fit on the sheet",
                "face: KAITI|face: COMIC|there is no face COMIC",
                "id: COPIES, face|id: COPY, face|'id' cannot be 'COPY'",
                "size: 22|size: 400|size must be 5 to 120 points",
                "drafted: '主|drafted: '(主|'drafted' is no regular expression",
                "rule: DOUBLE|rule: WAVY|'rule' cannot be 'WAVY'",
                "number: WITH_SIGNER|number: CENTRE|needs SIGNER if and only if",
                "[MARK, NUMBER, BODY|[MARK, BODY|prints no NUMBER",
                "id: FILE, zh|id: FILE, kinds: [TONGZHI], zh|no form is for every kind and direction",
                "file: /usr/share/fonts/truetype/wqy|file: wqy|'file' must be an absolute path"
            })
    void wrongRowShouldBreakTheTableNamingFileLineAndReason(String right, String wrong, String reason)
            throws IOException {
        String yaml = shipped();
        assertThat(yaml).contains(right);
        String broken = yaml.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        assertThatThrownBy(() -> Templates.read(TableEntry.of("templates.yaml", new StringReader(broken))))
                .isInstanceOf(BrokenTable.class)
                .hasMessageMatching("templates\\.yaml:\\d+: [\\s\\S]*")
                .hasMessageContaining(reason);
    }

    private static String shipped() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(TemplatesTest.class.getResourceAsStream("/gongwen/templates.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

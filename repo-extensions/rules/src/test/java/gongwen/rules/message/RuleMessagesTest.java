package gongwen.rules.message;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.commit.Violation;
import gongwen.rules.node.NodeId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleMessagesTest {

    private static final NodeId NODE = NodeId.parse("00000000-0000-0000-0000-000000000001");

    @Test
    void messageShouldSayWhatIsWrongInTheReadersLanguage() {
        Violation violation = RuleCode.LC02.on(NODE, "DRAFTING", "REGISTERED", "送审", "Submit");

        assertThat(RuleMessages.explain(violation, Locale.ENGLISH))
                .isEqualTo("No step leads from Drafting (DRAFTING) to Registered (REGISTERED). Open from here: Submit."
                        + " Take the steps in their order.");
        assertThat(RuleMessages.explain(violation, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("不能从 拟稿(DRAFTING) 到 已登记(REGISTERED)。现在可以到:送审。请按顺序办理。");
        assertThat(RuleMessages.explain(violation, Locale.FRENCH))
                .isEqualTo(RuleMessages.explain(violation, Locale.ENGLISH));
    }

    @Test
    void messageShouldSayGuardsInWords() {
        Violation violation = RuleCode.LC05.on(NODE, "instruct", "oneLead");

        assertThat(RuleMessages.explain(violation, Locale.SIMPLIFIED_CHINESE)).contains("明确一个主办单位");
        assertThat(RuleMessages.explain(RuleCode.H2.on(NODE, "fileName"), Locale.ENGLISH))
                .startsWith("A secrecy mark was found in the file name.");
    }

    @Test
    void messageShouldSpeakChineseToEveryChineseLocale() {
        assertThat(RuleMessages.explain(RuleCode.RT02.on(NODE), Locale.forLanguageTag("zh-CN")))
                .startsWith("公文不能移出收发箱");
        assertThat(RuleMessages.explain(RuleCode.RT02.on(NODE), Locale.CHINESE)).startsWith("公文不能移出收发箱");
    }
}

package gongwen.rules.classification;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★1年\n云浦区人民政府文件",
                "000123\n机密★1年\n特急\n",
                "正文第一段。\n\n　　秘密★长期\n正文第二段。",
                "绝密★",
                "机密 ★ 会议开始前",
                "机 密 ★ 1 年",
                "机密☆10年",
                "秘密*6个月",
                "秘密＊６个月",
                "机密★至2026年12月31日",
                "绝\u200b密★30年",
                "機密★1年",
                "000123 机密★1年 特急",
                "单位\t机密★1年\t份数",
                "| 机密★1年 | 云浦区 |",
                "密级:机密",
                "密级和保密期限：秘密★2年",
                "机密\n云浦区人民政府文件\n云府〔2016〕1号",
                "000123\n绝 密\n特急",
            })
    void textShouldBeMarkedWhenAMarkStandsForItself(String text) {
        assertThat(SecrecyMark.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "关于推行无纸化办公的通知,除涉密件外,全部采用电子方式发送。",
                "标志的形式为密级★保密期限,例如秘密★1年、机密★会议开始前;★在中间。",
                "| Mark form: `密级★保密期限`, e.g. 秘密★1年, 机密★会议开始前; ★ in the middle | B |",
                "| X5 | KFQ uploads PDF with \"机密★1年\" | | refused |",
                "a DOCX with 机密★1年 in the header is refused",
                "^(绝密|机密|秘密)(★(\\d+年|长期))?$",
                "绝密/机密/秘密★",
                "国家秘密的密级分为绝密、机密、秘密三级。",
                "保守国家秘密法",
                "密级★保密期限",
                "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n机密\n",
                "- 秘密★1年 is an example",
            })
    void textShouldNotBeMarkedWhenTheWordsAreOnlyMentioned(String text) {
        assertThat(SecrecyMark.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年 关于某事的通知.docx", "【机密】通知.docx", "(秘密)报告.pdf", "附件(机密★5年).doc", "机密"})
    void nameShouldBeMarkedWhenItCarriesAMark(String name) {
        assertThat(SecrecyMark.isInName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"保守国家秘密法.docx", "机密性评估报告.pdf", "关于做好商业秘密保护的通知", "定密工作(秘密级)培训.doc"})
    void nameShouldNotBeMarkedWhenItOnlySpeaksOfSecrets(String name) {
        assertThat(SecrecyMark.isInName(name)).isFalse();
    }

    @Test
    @Proves("H2")
    void specificationOfThisOfficeShouldOnlyWarn() {
        String specification = """
                ### 4.2 Marks, periods, knowledge range
                | Fact | Source |
                |---|---|
                | Mark form: `密级★保密期限`, `密级★解密时间`, e.g. 秘密★1年, 机密★会议开始前; ★ in the middle | B |
                | `SECRET` | 秘密 | leak harms | L1 14 A | **no content; paper stub only** |
                | `CONFIDENTIAL` | 机密 | serious harm | L1 14 A | same |
                | H2 | Text guard: a ★-mark or "绝密/机密/秘密★" refuses; a DOCX with 机密★1年 in the header | test |
                """;

        assertThat(SecrecyMark.isIn("# Domain\n".repeat(12) + specification)).isFalse();
        assertThat(SecrecyMark.hasWords(specification)).isTrue();
    }

    @Test
    void schemeShouldNeitherBeMarkedNorWarn() {
        String scheme = "政府系统无纸化办公方案\n各镇人民政府:区政府办公室不再接收和发送纸质公文(涉密公文除外)。严格执行安全保密管理各项规定。";

        assertThat(SecrecyMark.isIn(scheme)).isFalse();
        assertThat(SecrecyMark.hasWords(scheme)).isFalse();
    }
}

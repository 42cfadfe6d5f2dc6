package gongwen.extraction;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mends what Tesseract does to Chinese text, and to marks above all. */
final class OcrText {

    /** Tesseract puts a space between any two Chinese characters. */
    private static final Pattern SPACE_IN_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}★〔〕，。、]) +(?=[\\p{IsHan}★〔〕，。、0-9])|(?<=[0-9]) +(?=\\p{IsHan})");

    /**
     * Tesseract's Chinese model knows no star; what stands between a level and a period is one (GB/T 9704, 7.2.2). It
     * takes 年 for 征 or 午, and 期 for 其, in small print.
     */
    private static final Pattern PERIOD =
            Pattern.compile("(绝密|机密|秘密)\\s*\\S?\\s*(?:([0-9lI|O]{1,2})\\s*([年征午]|个月)|长[期其])");

    /** What a star came out as before a condition, in 60 pages of two typefaces and three resolutions. */
    private static final Pattern CONDITION =
            Pattern.compile("^(\\s*(?:绝密|机密|秘密))[女妇妈友广娘姆廊太雪](?=\\S)", Pattern.MULTILINE);

    private OcrText() {}

    static String correct(String text) {
        String joined = SPACE_IN_CHINESE.matcher(text).replaceAll("");
        String periods = PERIOD.matcher(joined).replaceAll(OcrText::mark);
        return CONDITION.matcher(periods).replaceAll("$1★");
    }

    private static String mark(MatchResult found) {
        String number = found.group(2);
        if (number == null) {
            return found.group(1) + "★长期";
        }
        String unit = found.group(3).equals("个月") ? "个月" : "年";
        return found.group(1) + "★" + number.replaceAll("[lI|]", "1").replace('O', '0') + unit;
    }
}

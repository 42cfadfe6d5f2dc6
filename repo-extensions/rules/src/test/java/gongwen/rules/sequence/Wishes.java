package gongwen.rules.sequence;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people write: mostly sense, some of it nonsense, some of it forbidden. */
final class Wishes {

    static final String MARK = "机密★1年";

    private static final List<String> KINDS = List.of("QINGSHI", "BAOGAO", "HAN", "TONGZHI", "YIJIAN", "CHAOGAODAN");
    private static final List<String> TITLES = List.of("关于解决资金的请示", "关于防汛工作的报告", "关于商请支持的函", "关于会议的通知", "意见");
    private static final List<List<String>> RECIPIENTS = List.of(
            List.of("YP"),
            List.of("YPB"),
            List.of("YP", "CZJ"),
            List.of("各镇人民政府"),
            List.of("SJZ", "BTZ"),
            List.of("CZJ"),
            List.of("WQJ", "KFQ"),
            List.of("火星"));
    private static final List<String> ISSUERS = List.of("YP", "YPB", "SJZ", "BTZ", "CZJ");
    private static final List<String> LEVELS = List.of("INTERNAL", "PUBLIC", "INTERNAL", "WORK_SECRET", "SECRET");

    private Wishes() {}

    /** A text; of eight one bears a mark. */
    static String text(int how) {
        return how % 8 == 0 ? MARK + "\n关于重点项目的报告" : "第" + how % 5 + "稿：现将有关事项报告如下。";
    }

    /** What a unit's own system sends; numbers are few, so that they collide. */
    static Map<QualifiedName, Object> submission(String unit, String code, int how) {
        Map<QualifiedName, Object> values = draft(how);
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, unit + "-OA-" + how % 7);
        values.put(Gw.DOC_NO, code + "〔2016〕" + (1 + how % 6) + "号");
        values.put(Gw.DOC_DATE, LocalDate.of(2016, 3, 24));
        values.put(Gw.SIGNER, "吴军");
        values.put(Gw.CONTACT, "胡丹 5712 0001");
        values.put(Ex.CHANNEL, "CMIS");
        return values;
    }

    static Map<QualifiedName, Object> draft(int how) {
        int kind = how % KINDS.size();
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "文件" + how % 1000 + ".txt");
        values.put(Gw.KIND, KINDS.get(kind));
        values.put(Gw.TITLE, TITLES.get(Math.min(kind, TITLES.size() - 1)));
        values.put(Gw.MAIN_TO, RECIPIENTS.get(how / 7 % RECIPIENTS.size()));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Sec.LEVEL, how % 3 > 0 ? "INTERNAL" : LEVELS.get(how / 11 % LEVELS.size()));
        return values;
    }

    /** Whose name a draft of the office is issued in: mostly the district's. */
    static String issuer(int how) {
        return ISSUERS.get(how % 4 > 0 ? 0 : how / 4 % ISSUERS.size());
    }

    /** A value for what a step requires, of the sort that people write there. */
    static Map<QualifiedName, Object> required(List<QualifiedName> names, LocalDate today, int how) {
        Map<QualifiedName, Object> all = new HashMap<>();
        all.put(Gw.OPINION, how % 9 == 0 ? "\u3000" : "请修改后再报");
        all.put(Gw.PROPOSAL, "拟请财政局研办");
        all.put(Gw.INSTRUCTION, "请财政局研究办理并反馈");
        all.put(Gw.LEAD_UNIT, how % 3 == 0 ? "KFQ" : "CZJ");
        all.put(Gw.HANDLING_UNITS, List.of("CZJ"));
        all.put(Gw.RETURN_REASON, how % 9 == 0 ? " " : "不属我单位职责");
        all.put(Gw.DUE_ON, today.plusDays(5 + how % 30));
        all.put(Gw.RESULT, "已办");
        all.put(Gw.CIRCULATE_TO, List.of("gu.wei", "lin.hai"));
        all.put(Gw.INVOLVED_UNITS, List.of("CZJ"));
        all.put(Ex.CHANNEL, "PORTAL");
        all.put(Gw.DISPUTE_NOTE, "意见不一，报请决定");
        all.keySet().retainAll(names);
        return all;
    }

    /** One property with some value, whether it makes sense there or not. */
    static Map<QualifiedName, Object> edit(int how, boolean incoming) {
        List<Map<QualifiedName, Object>> edits = new ArrayList<>(List.of(
                Map.of(Gw.TITLE, "另一标题" + how % 5),
                Map.of(Gw.DOC_NO, "云府〔2016〕" + (1 + how % 9) + "号"),
                Map.of(Gw.MAIN_TO, RECIPIENTS.get(how / 9 % RECIPIENTS.size())),
                Map.of(Gw.ISSUER, ISSUERS.get(how / 9 % ISSUERS.size())),
                Map.of(Sec.LEVEL, LEVELS.get(how / 9 % LEVELS.size())),
                Map.of(Ex.PUBLIC_STATUS, "CLOSED"),
                Map.of(Gw.TITLE, "【机密】标题")));
        if (incoming) {
            edits.add(Map.of(Gw.RECEIPT_NO, "云府办收〔2016〕9号"));
            edits.add(Map.of(Gw.HANDLER, ISSUERS.get(how / 9 % ISSUERS.size())));
            edits.add(Map.of(Gw.PROGRESS_NOTE, "正在办理" + how % 5));
            edits.add(Map.of(Gw.READ_BY, List.of("gu.wei", "lin.hai")));
            edits.add(Map.of(Gw.CIRCULATE_TO, List.of("hu.dan", "gu.wei")));
        } else {
            edits.add(Map.of(Gw.INVOLVED_UNITS, List.of("CZJ")));
            edits.add(Map.of(Gw.SIGNED_HASH, "0"));
            edits.add(Map.of(Gw.PAPER_REASON, "某法第" + how % 5 + "条"));
            edits.add(Map.of(Gw.PAPER_APPROVAL, "同意"));
            edits.add(Map.of(Gw.PRINTED_BY, "云浦区人民政府办公室", Gw.DISPUTE_NOTE, "有分歧" + how % 3));
            edits.add(Map.of(Cm.NAME, "另名" + how % 1000 + ".txt", Gw.PAPER_COPIES, how % 3L));
        }
        return edits.get(how % edits.size());
    }
}

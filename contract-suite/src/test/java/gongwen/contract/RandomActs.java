package gongwen.contract;

import gongwen.contract.cmis.Upload;
import gongwen.models.tables.RuleData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** A sequence of acts by random people: mostly sense, some nonsense, some of it forbidden. */
final class RandomActs {

    static final String MARK = "机密★1年";

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry(District.CLERK_B, "YPB"),
            Map.entry(District.CLERK_A, "YPB"),
            Map.entry(District.OFFICE_HEAD, "YPB"),
            Map.entry(District.HEAD, "YPB"),
            Map.entry(District.DEPUTY_HEAD, "YPB"),
            Map.entry(District.TOWN_SYSTEM, "SJZ"),
            Map.entry(District.TOWN_CLERK, "SJZ"),
            Map.entry(District.NEIGHBOUR, "BTZ"),
            Map.entry(District.SUBDISTRICT_CLERK, "WQJ"),
            Map.entry(District.BUREAU_CLERK, "CZJ"),
            Map.entry(District.SYSTEM_ADMINISTRATOR, "SJZ"));
    private static final List<String> WORKERS =
            List.of(District.CLERK_B, District.HEAD, District.DEPUTY_HEAD, District.CLERK_A, District.TOWN_SYSTEM);
    private static final Map<String, String> CODES =
            Map.of("YPB", "云府办", "SJZ", "松泾府", "BTZ", "白塘府", "WQJ", "望桥街办", "CZJ", "云财");

    private final District district;
    private final RuleData ways;
    private final SplittableRandom random;
    private final List<String> documents = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** Acts that follow the ways of these lifecycles, most of the time. */
    RandomActs(District district, RuleData ways, long seed) {
        this.district = district;
        this.ways = ways;
        this.random = new SplittableRandom(seed);
    }

    /** What was tried, and how it ended. */
    List<String> told() {
        return told;
    }

    /** The documents that came of it. */
    List<String> documents() {
        return documents;
    }

    void play(int acts) {
        for (int i = 0; i < acts; i++) {
            String who = random.nextInt(4) > 0
                    ? any(WORKERS)
                    : any(PEOPLE.keySet().stream().sorted().toList());
            try {
                told.add(who + " " + act(who));
            } catch (CmisBaseException refused) {
                told.add(who + " is refused: " + refused.getExceptionName() + " " + refused.getMessage());
            } catch (IllegalArgumentException nonsense) {
                told.add(who + " cannot even say it: " + nonsense.getMessage());
            }
        }
    }

    private String act(String who) {
        int what = random.nextInt(10);
        if (documents.isEmpty() || what == 0) {
            return submit(who);
        }
        String id = any(documents);
        return switch (what) {
            case 1 -> draft(who);
            case 2 -> rewrite(who, id);
            case 3 -> edit(who, id);
            default -> step(who, id);
        };
    }

    private String submit(String who) {
        String unit = PEOPLE.get(who);
        boolean town = unit.equals("SJZ");
        Map<String, Object> properties = Papers.submission(
                Papers.number(CODES.get(unit)), town ? "QINGSHI" : "HAN", town ? "关于解决资金的请示" : "关于商请支持的函");
        properties.put("gw:signer", "吴军");
        properties.put("gw:mainTo", any(List.of(List.of("YP"), List.of("YPB"), List.of("YP", "CZJ"), List.of("BTZ"))));
        String id = district.create(who, unit, properties, text(properties));
        documents.add(id);
        copies(String.valueOf(properties.get("gw:docNo")));
        return "submits " + id;
    }

    private String draft(String who) {
        Map<String, Object> properties =
                random.nextBoolean() ? Papers.notice() : Papers.draft("HAN", "云浦区人民政府办公室关于商请支持的函", List.of("CZJ"));
        properties.put("gw:issuer", any(List.of("YP", "YPB", "SJZ")));
        String id = district.create(who, "YPB", properties, text(properties));
        documents.add(id);
        return "drafts " + id;
    }

    private String rewrite(String who, String id) {
        district.desk(who).replace(id, text(Map.of("cmis:name", "text.txt", "gw:title", told.size())));
        return "rewrites " + id;
    }

    private String edit(String who, String id) {
        Map<String, Object> change = any(List.of(
                Map.of("gw:title", "另一标题"),
                Map.of("gw:docNo", "云府〔2016〕7号"),
                Map.of("gw:receiptNo", "云府办收〔2016〕7号"),
                Map.of("gw:issuer", "BTZ"),
                Map.of("gw:title", "【机密】标题"),
                Map.of("sec:level", "CONFIDENTIAL"),
                Map.of("gw:mainTo", List.of("SJZ"))));
        district.desk(who).change(id, change);
        return "edits " + id + " " + change.keySet();
    }

    private String step(String who, String id) {
        CmisObject document = district.read(who, id);
        String type = document.getType().getId().contains("incoming") ? "incoming" : "outgoing";
        String from = document.getPropertyValue("gw:status");
        Lifecycle lifecycle = Lifecycle.of(type, ways);
        List<String> ways = lifecycle.from(from).stream().sorted().toList();
        String to = ways.isEmpty() || random.nextInt(8) == 0
                ? any(lifecycle.states().stream().sorted().toList())
                : any(ways);
        district.move(who, id, to, with(to, type));
        if (to.equals("ISSUED")) {
            copies(document.getPropertyValue("gw:docNo"));
        }
        return "moves " + id + " from " + from + " to " + to;
    }

    private static Map<String, Object> with(String to, String type) {
        Map<String, Object> values = new HashMap<>();
        if (type.equals("outgoing")) {
            values.put("gw:opinion", "请修改后再报");
            values.put("ex:channel", "CMIS");
            return values;
        }
        switch (to) {
            case "AWAITING_INSTRUCTION", "PROPOSED" -> values.put("gw:proposal", "拟请财政局研办");
            case "ASSIGNED" -> {
                values.put("gw:instruction", "请财政局研究办理");
                values.put("gw:proposal", "请财政局办理");
                values.put("gw:leadUnit", "CZJ");
                values.put("gw:handlingUnits", List.of("CZJ"));
            }
            case "RETURNED" -> values.put("gw:returnReason", "要素不全");
            case "CLOSED" -> values.put("gw:result", "已办");
            case "CIRCULATING" -> values.put("gw:circulateTo", List.of(District.OFFICE_HEAD));
            default -> values.clear();
        }
        return values;
    }

    /** The recipients' copies join what is acted on. */
    private void copies(String number) {
        for (String clerk : List.of(District.CLERK_B, District.BUREAU_CLERK, District.TOWN_CLERK)) {
            documents.addAll(district.desk(clerk).find("gw:incomingDocument", number));
        }
    }

    /** A text of its own; of six one bears a mark. */
    private Upload text(Map<String, ?> properties) {
        String mark = random.nextInt(6) == 0 ? MARK + "\n" : "";
        return Upload.text(
                String.valueOf(properties.get("cmis:name")),
                mark + properties.get("gw:title") + "\n" + properties.get("cmis:name") + random.nextInt() + "\n现报告如下。");
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

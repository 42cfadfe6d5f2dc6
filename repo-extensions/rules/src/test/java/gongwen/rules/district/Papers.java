package gongwen.rules.district;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents of domain.md 7.3 that the tests send. */
public final class Papers {

    public static final String TEXT = "区政府:因校车站点建设,请予安排资金。妥否,请批示。";

    private Papers() {}

    /** X1: 松泾府〔2016〕18号 to YP, copied to CZJ, as the town's own system states it. */
    public static Map<QualifiedName, Object> x1() {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "松泾府2016-18.docx");
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, "SJZ-OA-0018");
        values.put(Gw.KIND, "QINGSHI");
        values.put(Gw.TITLE, "松泾镇人民政府关于解决校车站点建设资金的请示");
        values.put(Gw.DOC_NO, "松泾府〔2016〕18号");
        values.put(Gw.DOC_DATE, LocalDate.of(2016, 3, 24));
        values.put(Gw.SIGNED_ON, LocalDate.of(2016, 3, 24));
        values.put(Gw.SIGNER, "吴军");
        values.put(Gw.MAIN_TO, List.of("YP"));
        values.put(Gw.CC_TO, List.of("区财政局"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.CONTACT, "胡丹 5712 0001");
        values.put(Ex.CHANNEL, "CMIS");
        return values;
    }

    /** X1 with some values changed; a null leaves one out. */
    public static Map<QualifiedName, Object> x1With(QualifiedName name, Object value) {
        Map<QualifiedName, Object> values = x1();
        values.put(name, value);
        return values;
    }

    public static NodeId submitX1(District district) {
        return submit(district, People.SVC_SJZ, "SJZ", x1());
    }

    public static NodeId submit(District district, Actor actor, String unit, Map<QualifiedName, Object> values) {
        return district.create(actor, unit, Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, TEXT);
    }

    /** Takes a signed document through rechecking, numbering and typesetting to its seal. */
    public static void seal(District district, Actor actor, NodeId document) {
        district.update(actor, document, Map.of(Gw.STATUS, "RECHECKED"));
        district.update(actor, document, Map.of(Gw.STATUS, "REGISTERED"));
        district.update(actor, document, Map.of(Gw.TYPESET_FORM, "AUTO"));
        district.update(actor, document, Map.of(Gw.STATUS, "SEALED"));
    }

    /** What a reply of the office to X1 is drafted with. */
    public static Map<QualifiedName, Object> reply(NodeId answered) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "批复.docx");
        values.put(Gw.KIND, "PIFU");
        values.put(Gw.ISSUER, "YP");
        values.put(Gw.TITLE, "云浦区人民政府关于松泾镇校车站点建设资金的批复");
        values.put(Gw.MAIN_TO, List.of("松泾镇人民政府"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.IN_REPLY_TO, answered);
        return values;
    }
}

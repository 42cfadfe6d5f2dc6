package gongwen.contract;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Credentials;
import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** The district on one server, as its people work in it: every act goes over the wire. */
final class District {

    static final String TOWN_SYSTEM = "svc.sjz";
    static final String TOWN_CLERK = "hu.dan";
    static final String TOWN_LEADER = "wu.jun";
    static final String NEIGHBOUR = "ding.yi";
    static final String BRIEFING_EDITOR = "tang.li";
    static final String SUBDISTRICT_CLERK = "yu.qian";
    static final String ZONE_CLERK = "mei.jia";
    static final String BUREAU_CLERK = "cai.na";
    static final String CLERK_A = "lu.min";
    static final String CLERK_B = "fan.jie";
    static final String OFFICE_HEAD = "gu.wei";
    static final String SUPERVISION = "jin.tao";
    static final String CONFIDENTIAL_CLERK = "pan.rui";
    static final String DEPUTY_HEAD = "lin.hai";
    static final String HEAD = "zhou.ming";
    static final String SYSTEM_ADMINISTRATOR = "sys.peng";
    static final String SECURITY_ADMINISTRATOR = "sec.liang";
    static final String AUDITOR = "aud.qin";

    /** With milliseconds, even none: there are servers that cannot do without. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Target target;
    private final Map<String, Desk> desks = new HashMap<>();

    District(Target target) {
        this.target = target;
    }

    /** Where somebody works; the session is opened at the first visit. */
    Desk desk(String userId) {
        return desks.computeIfAbsent(userId, this::open);
    }

    private Desk open(String userId) {
        Credentials credentials = target.account(userId);
        CmisConnection connection = target.connection();
        return new Desk(userId, connection.open(target.url(), credentials, "en"));
    }

    /** Puts a new document into a unit's outbox and gives its id. */
    String create(String userId, String unit, Map<String, Object> properties, Upload file) {
        Desk desk = desk(userId);
        return Desk.bare(desk.create(desk.box(unit, "outbox"), properties, file).getId());
    }

    /** A town's request as its system submits it, with a text of its own. */
    String submit(Map<String, Object> properties) {
        return create(TOWN_SYSTEM, "SJZ", properties, Papers.text(properties));
    }

    CmisObject read(String userId, String id) {
        return desk(userId).read(id);
    }

    /** A step of a document's life. */
    CmisObject move(String userId, String id, String status, Map<String, ?> with) {
        return desk(userId).move(id, status, with);
    }

    CmisObject move(String userId, String id, String status) {
        return move(userId, id, status, Map.of());
    }

    /** The office has its draft reviewed and signed. */
    void sign(String draft, String signer) {
        move(CLERK_B, draft, "REVIEWING");
        move(CLERK_B, draft, "PENDING_SIGN");
        move(signer, draft, "SIGNED");
    }

    /** The office takes its draft through every step to its recipients. */
    CmisObject issue(String draft, String signer) {
        sign(draft, signer);
        move(CLERK_B, draft, "RECHECKED");
        move(CLERK_B, draft, "REGISTERED");
        desk(CLERK_B).change(draft, Map.of("gw:typesetForm", "AUTO"));
        move(CLERK_B, draft, "SEALED");
        return move(CLERK_B, draft, "ISSUED", Map.of("ex:channel", "CMIS"));
    }

    /** The office's copy of what a unit sent under a number. */
    String received(String userId, String number) {
        return Desk.bare(desk(userId).only("gw:incomingDocument", number).getId());
    }

    /** The name of somebody's account. */
    String account(String userId) {
        return target.account(userId).userId();
    }

    /** What is to be known of the server besides its address. */
    TargetDescription server() {
        return target.description();
    }

    /** What the sender is shown of one of its documents. */
    Object shown(String userId, String id, String property) {
        Object value = read(userId, id).getPropertyValue(property);
        return value;
    }

    String publicStatus(String id) {
        return String.valueOf(shown(TOWN_SYSTEM, id, "ex:publicStatus"));
    }

    /** A request beside CMIS, as somebody. */
    HttpAnswer send(String userId, String method, String path, String json) throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization",
                target.account(userId).basic(),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "en");
        try (HttpConnection connection = new HttpConnection(target.url(), TIMEOUT)) {
            return connection.send(method, path, headers, json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The ids of everything of a type that somebody can find and that is not older than a node. */
    List<String> found(String userId, String type, CmisObject notOlderThan) {
        return found(userId, type, notOlderThan.getCreationDate().toInstant());
    }

    /** The ids of everything of a type that somebody can find and that came then or later. */
    List<String> found(String userId, String type, Instant from) {
        String since = TIMESTAMP.format(from);
        Desk desk = desk(userId);
        return desk.queryable(type).stream()
                .flatMap(each -> desk
                        .query("SELECT cmis:objectId FROM " + each + " WHERE cmis:creationDate >= TIMESTAMP '" + since
                                + "'")
                        .stream())
                .map(row -> Desk.bare(String.valueOf(row.get("cmis:objectId"))))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return target.name();
    }
}

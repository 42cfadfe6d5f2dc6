package gongwen.proof.demo;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Credentials;
import gongwen.contract.cmis.Desk;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Everybody who acts in the story. Systems of units speak AtomPub, persons the Browser binding. */
final class Cast {

    /** The town's system. */
    static final String TOWN_SYSTEM = "svc.sjz";
    /** The town's clerk A. */
    static final String TOWN_CLERK = "hu.dan";
    /** A clerk of the neighbouring town. */
    static final String NEIGHBOUR = "ding.yi";
    /** A clerk of the subdistrict. */
    static final String SUBDISTRICT_CLERK = "yu.qian";
    /** A clerk of the development zone. */
    static final String ZONE_CLERK = "mei.jia";
    /** The development zone's head. */
    static final String ZONE_HEAD = "cao.lan";
    /** A clerk of the finance bureau. */
    static final String BUREAU_CLERK = "cai.na";
    /** The finance bureau's head. */
    static final String BUREAU_HEAD = "xu.gang";
    /** The head of the informatization commission. */
    static final String COMMISSION_HEAD = "he.yun";
    /** Clerk A of the district's office, who is away. */
    static final String CLERK_A = "lu.min";
    /** Clerk B of the district's office, who acts while clerk A is away. */
    static final String CLERK_B = "fan.jie";
    /** Who watches over what leaders asked for. */
    static final String SUPERVISION = "jin.tao";
    /** The office's clerk for classified paper. */
    static final String CONFIDENTIAL_CLERK = "pan.rui";
    /** The head of the district's office. */
    static final String OFFICE_HEAD = "gu.wei";
    /** The deputy head of the district who gives instructions. */
    static final String DEPUTY_HEAD = "lin.hai";
    /** Another deputy head of the district. */
    static final String OTHER_DEPUTY = "shen.qing";
    /** The head of the district, who signs. */
    static final String HEAD = "zhou.ming";
    /** The administrator of the system, who has no business with documents. */
    static final String SYSTEM_ADMINISTRATOR = "sys.peng";
    /** The administrator who grants rights. */
    static final String SECURITY_ADMINISTRATOR = "sec.liang";
    /** The administrator who reads the audit trail. */
    static final String AUDITOR = "aud.qin";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI server;
    private final String password;
    private final Language language;
    private final Map<String, Desk> desks = new HashMap<>();

    Cast(URI server, String password, Language language) {
        this.server = server;
        this.password = password;
        this.language = language;
    }

    /** Where a user works; the session is opened at the first visit. */
    Desk desk(String userId) {
        return desks.computeIfAbsent(userId, this::open);
    }

    private Desk open(String userId) {
        CmisConnection connection = userId.startsWith("svc.") ? CmisConnection.ATOMPUB : CmisConnection.BROWSER;
        return new Desk(userId, connection.open(server, new Credentials(userId, password), language.tag()));
    }

    /** A request beside CMIS, as somebody of the district. */
    HttpAnswer send(String userId, String method, String target, String json) {
        return send(new Credentials(userId, password), method, target, json);
    }

    /** A request beside CMIS with an account of its own password. */
    HttpAnswer send(Credentials credentials, String method, String target, String json) {
        Map<String, String> headers = Map.of(
                "Authorization",
                credentials.basic(),
                "Content-Type",
                "application/json",
                "Accept-Language",
                language.tag());
        try (HttpConnection connection = new HttpConnection(server, TIMEOUT)) {
            return connection.send(method, target, headers, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package gongwen.proof.demo;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Credentials;
import gongwen.contract.cmis.Desk;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Everybody who acts in the story. Systems of units speak AtomPub, persons the Browser binding. */
final class Cast {

    /** The town's system. */
    static final String TOWN_SYSTEM = "svc.sjz";
    /** A clerk of the neighbouring town. */
    static final String NEIGHBOUR = "ding.yi";
    /** A clerk of the subdistrict. */
    static final String SUBDISTRICT_CLERK = "yu.qian";
    /** A clerk of the development zone. */
    static final String ZONE_CLERK = "mei.jia";
    /** Clerk A of the district's office, who is away. */
    static final String CLERK_A = "lu.min";
    /** Clerk B of the district's office, who stands in for clerk A. */
    static final String CLERK_B = "fan.jie";
    /** The office's clerk for classified paper. */
    static final String CONFIDENTIAL_CLERK = "pan.rui";
    /** The deputy head of the district who gives instructions. */
    static final String DEPUTY_HEAD = "lin.hai";
    /** The head of the district, who signs. */
    static final String HEAD = "zhou.ming";
    /** The administrator of the system, who has no business with documents. */
    static final String SYSTEM_ADMINISTRATOR = "sys.peng";

    private final URI server;
    private final String password;
    private final Map<String, Desk> desks = new HashMap<>();

    Cast(URI server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Where a user works; the session is opened at the first visit. */
    Desk desk(String userId) {
        return desks.computeIfAbsent(userId, this::open);
    }

    URI server() {
        return server;
    }

    Credentials credentials(String userId) {
        return new Credentials(userId, password);
    }

    private Desk open(String userId) {
        CmisConnection connection = userId.startsWith("svc.") ? CmisConnection.ATOMPUB : CmisConnection.BROWSER;
        return new Desk(userId, connection.open(server, credentials(userId), "zh-CN"));
    }
}

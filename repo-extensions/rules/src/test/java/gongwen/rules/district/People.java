package gongwen.rules.district;

import gongwen.rules.commit.Actor;
import java.util.List;
import java.util.Set;

/** The people of domain.md 7.2 who appear in the tests. */
public final class People {

    public static final Actor ZHOU_MING = District.person("zhou.ming", "YP", "DISTRICT_HEAD", "SIGNER");
    public static final Actor LIN_HAI = District.person("lin.hai", "YP", "LEADER", "SIGNER");
    public static final Actor GU_WEI = District.person("gu.wei", "YPB", "OFFICE_HEAD", "SIGNER");
    public static final Actor SHEN_QING = District.person("shen.qing", "YP", "LEADER");
    public static final Actor JIN_TAO = District.person("jin.tao", "YPB", "SUPERVISION_OFFICER");
    public static final Actor LU_MIN = District.person("lu.min", "YPB", "CLERK_A", "SECRETARY");
    public static final Actor FAN_JIE = District.person("fan.jie", "YPB", "CLERK_B", "SECRETARY");
    public static final Actor PAN_RUI = District.person("pan.rui", "YPB", "CONFIDENTIAL_CLERK");
    public static final Actor HU_DAN = District.person("hu.dan", "SJZ", "CLERK_A");
    public static final Actor SVC_SJZ = District.person("svc.sjz", "SJZ", "EXCHANGE_SYSTEM");
    public static final Actor DING_YI = District.person("ding.yi", "BTZ", "CLERK_A");
    public static final Actor YU_QIAN = District.person("yu.qian", "WQJ", "CLERK_A");
    public static final Actor MEI_JIA = District.person("mei.jia", "KFQ", "CLERK_A");
    public static final Actor CAI_NA = District.person("cai.na", "CZJ", "CLERK_A");
    public static final Actor XU_GANG = District.person("xu.gang", "CZJ", "UNIT_LEADER");
    public static final Actor CAO_LAN = District.person("cao.lan", "KFQ", "UNIT_LEADER");
    /** The security administrator (domain.md 4.7). */
    public static final Actor SEC_LIANG =
            new Actor("sec.liang", Set.of("sec.liang", "GROUP_EVERYONE", Actor.roleGroup("XXW", "SEC_ADMIN")), false);

    /** Runs the machine and is cleared for nothing. */
    public static final Actor SYS_PENG = new Actor(
            "sys.peng",
            Set.of("sys.peng", "GROUP_EVERYONE", Actor.roleGroup("XXW", "SYS_ADMIN"), "GROUP_ALFRESCO_ADMINISTRATORS"),
            false);

    /** The persons of the units. */
    static final List<Actor> ALL = List.of(
            ZHOU_MING, LIN_HAI, GU_WEI, SHEN_QING, JIN_TAO, LU_MIN, FAN_JIE, PAN_RUI, HU_DAN, DING_YI, YU_QIAN, MEI_JIA,
            CAI_NA, XU_GANG, CAO_LAN);

    private People() {}
}

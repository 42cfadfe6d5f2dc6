package gongwen.proof.demo;

import java.util.Map;

/** What the story calls everybody who acts in it (domain.md 7.2). */
final class People {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("svc.sjz", new Text("松泾镇公文系统", "the town's system")),
            Map.entry("hu.dan", new Text("胡丹 松泾镇A角", "Hu Dan, clerk A, town")),
            Map.entry("ding.yi", new Text("丁一 白塘镇A角", "Ding Yi, clerk A, neighbour")),
            Map.entry("yu.qian", new Text("于倩 望桥街道A角", "Yu Qian, clerk A, subdistrict")),
            Map.entry("mei.jia", new Text("梅佳 开发区A角", "Mei Jia, clerk A, zone")),
            Map.entry("cao.lan", new Text("曹岚 开发区负责领导", "Cao Lan, head, zone")),
            Map.entry("cai.na", new Text("蔡娜 财政局A角", "Cai Na, clerk A, finance")),
            Map.entry("xu.gang", new Text("徐刚 财政局负责领导", "Xu Gang, head, finance")),
            Map.entry("he.yun", new Text("何云 信息委主任", "He Yun, head, IT")),
            Map.entry("lu.min", new Text("陆敏 区府办A角", "Lu Min, clerk A, office")),
            Map.entry("fan.jie", new Text("范洁 区府办B角", "Fan Jie, clerk B, office")),
            Map.entry("jin.tao", new Text("金涛 区府办督查室", "Jin Tao, supervision")),
            Map.entry("pan.rui", new Text("潘瑞 区府办机要", "Pan Rui, confidential clerk")),
            Map.entry("gu.wei", new Text("顾伟 区府办主任", "Gu Wei, head of the office")),
            Map.entry("zhou.ming", new Text("周明 区长", "Zhou Ming, district head")),
            Map.entry("lin.hai", new Text("林海 常务副区长", "Lin Hai, deputy head")),
            Map.entry("shen.qing", new Text("沈青 副区长", "Shen Qing, deputy head")),
            Map.entry("sys.peng", new Text("彭宇 系统管理员", "Peng Yu, system admin")),
            Map.entry("sec.liang", new Text("梁静 安全保密管理员", "Liang Jing, security admin")),
            Map.entry("aud.qin", new Text("秦松 安全审计员", "Qin Song, auditor")));

    private People() {}

    /** Name and post; whoever is unknown to the story is called by the account. */
    static Text of(String userId) {
        return NAMES.getOrDefault(userId, new Text(userId, userId));
    }
}

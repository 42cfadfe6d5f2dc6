package gongwen.proof.documents;

import gongwen.proof.documents.OfficialDocument.Body;
import gongwen.proof.documents.OfficialDocument.Head;
import gongwen.proof.documents.OfficialDocument.Imprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The documents of the fictional district 云浦区 that the demo sends (domain.md §7.3). */
public final class DistrictDocuments {

    private static final String DISTRICT = "云浦区人民政府";
    private static final String FINANCE = "云浦区财政局";
    private static final String OFFICE = "云浦区人民政府办公室";

    private DistrictDocuments() {}

    /** X1: the town asks for money for school bus stops. */
    public static OfficialDocument schoolBusRequest() {
        return new OfficialDocument(
                new Head("松泾镇人民政府", "松泾府〔2016〕18号", List.of(), Optional.of("吴军")),
                new Body(
                        "松泾镇人民政府关于解决校车站点建设资金的请示",
                        List.of(DISTRICT),
                        List.of(
                                "近年来，随着我镇新建居住区陆续交付，义务教育阶段学生由2012年的3860人增至5120人，其中家校距离超过3公里的有1146人。"
                                        + "目前全镇仅有校车站点9处，多数无候车亭、无标线，学生在路边候车，存在交通安全隐患。",
                                "一、建设内容",
                                "经会同区教育、交警部门实地踏勘，拟于2016年秋季开学前新建校车站点14处，改建9处，配套候车亭、标志标线、照明和视频监控。",
                                "二、资金测算",
                                "经测算，项目总投资约286万元，其中候车亭及场地硬化172万元，标志标线38万元，照明和监控76万元。" + "我镇已落实自筹资金86万元，尚有资金缺口200万元。",
                                "三、请示事项",
                                "恳请区政府从2016年度区级教育专项资金中安排200万元，用于松泾镇校车站点建设。",
                                "妥否，请批示。"),
                        List.of("松泾镇校车站点布局图", "松泾镇校车站点建设资金测算表"),
                        LocalDate.of(2016, 4, 18),
                        Optional.of("联系人：胡丹，联系电话：5700 0118")),
                new Imprint(List.of(FINANCE), "松泾镇人民政府办公室", LocalDate.of(2016, 4, 18)));
    }

    /** X2: the same request, addressed to the district and to its finance bureau at once. */
    public static OfficialDocument requestToTwoBodies() {
        return schoolBusRequest().numbered("松泾府〔2016〕19号").addressedTo(List.of(DISTRICT, FINANCE));
    }

    /** X21: a request of the neighbouring town, which the first town must never see. */
    public static OfficialDocument neighboursRequest() {
        return new OfficialDocument(
                new Head("白塘镇人民政府", "白塘府〔2016〕6号", List.of(), Optional.of("朱红")),
                new Body(
                        "白塘镇人民政府关于修缮白塘老街排水管网的请示",
                        List.of(DISTRICT),
                        List.of(
                                "白塘老街排水管网建于上世纪80年代，管径小、淤积重，2015年汛期先后3次积水。",
                                "现拟对老街1.8公里排水管网进行修缮，总投资约120万元，恳请区政府补助60万元。",
                                "妥否，请批示。"),
                        List.of(),
                        LocalDate.of(2016, 4, 20),
                        Optional.of("联系人：丁一，联系电话：5700 0206")),
                new Imprint(List.of(FINANCE), "白塘镇人民政府办公室", LocalDate.of(2016, 4, 20)));
    }

    /** X3: a report that slips a request in, which a report must not. */
    public static OfficialDocument reportWithRequest() {
        return new OfficialDocument(
                new Head("白塘镇人民政府", "白塘府〔2016〕7号", List.of(), Optional.of("朱红")),
                new Body(
                        "白塘镇人民政府关于2016年一季度防汛准备工作的报告",
                        List.of(DISTRICT),
                        List.of("今年以来，我镇完成河道清淤4.6公里，检修泵站5座，储备编织袋2万只。", "因泵站更新尚缺经费30万元，请予批准资金。"),
                        List.of(),
                        LocalDate.of(2016, 4, 21),
                        Optional.empty()),
                new Imprint(List.of(), "白塘镇人民政府办公室", LocalDate.of(2016, 4, 21)));
    }

    /** S07: an urgent report that leaders read, each on his own. */
    public static OfficialDocument floodReport() {
        return new OfficialDocument(
                new Head("望桥街道办事处", "望桥街办〔2016〕21号", List.of("特急"), Optional.of("孙斌")),
                new Body(
                        "望桥街道办事处关于6月暴雨积水处置情况的报告",
                        List.of(DISTRICT),
                        List.of("6月15日暴雨期间，辖区3处路段积水，现已全部排除，无人员伤亡。", "专此报告。"),
                        List.of(),
                        LocalDate.of(2016, 6, 16),
                        Optional.of("联系人：于倩，联系电话：5700 0311")),
                new Imprint(List.of(), "望桥街道办事处党政办", LocalDate.of(2016, 6, 16)));
    }

    /** S67: what the town handed over while the platform was down. */
    public static OfficialDocument reportFromOutage() {
        return new OfficialDocument(
                new Head("松泾镇人民政府", "松泾府〔2016〕40号", List.of(), Optional.of("吴军")),
                new Body(
                        "松泾镇人民政府关于秸秆禁烧工作情况的报告",
                        List.of(DISTRICT),
                        List.of("今年夏收期间，我镇未发生秸秆焚烧情况。", "专此报告。"),
                        List.of(),
                        LocalDate.of(2016, 6, 20),
                        Optional.of("联系人：胡丹，联系电话：5700 0118")),
                new Imprint(List.of(), "松泾镇人民政府办公室", LocalDate.of(2016, 6, 20)));
    }

    /** H3: harmless to read; the zone learns later that the matter is classified. */
    public static OfficialDocument reportFoundClassified() {
        return new OfficialDocument(
                new Head("云浦经济开发区管委会", "云开管〔2016〕30号", List.of(), Optional.of("曹岚")),
                new Body(
                        "云浦经济开发区管委会关于某项目进展情况的报告",
                        List.of(DISTRICT),
                        List.of("某项目按计划推进，现将有关情况报告如下。", "专此报告。"),
                        List.of(),
                        LocalDate.of(2016, 6, 22),
                        Optional.of("联系人：梅佳，联系电话：5700 0415")),
                new Imprint(List.of(), "云浦经济开发区管委会办公室", LocalDate.of(2016, 6, 22)));
    }

    /** X4: a letter that the subdistrict sent on paper only. */
    public static OfficialDocument paperLetter() {
        return new OfficialDocument(
                new Head("望桥街道办事处", "望桥街办〔2016〕9号", List.of(), Optional.empty()),
                new Body(
                        "望桥街道办事处关于商请协调临时用电的函",
                        List.of(OFFICE),
                        List.of("因望桥社区文化活动中心改造需要，商请贵办协调临时用电事宜。", "请予支持为盼。"),
                        List.of(),
                        LocalDate.of(2016, 4, 22),
                        Optional.empty()),
                new Imprint(List.of(), "望桥街道办事处党政办", LocalDate.of(2016, 4, 22)));
    }

    /** X5: a paper of the development zone that bears a secrecy mark and so must never be kept. */
    public static OfficialDocument classifiedReport() {
        return new OfficialDocument(
                new Head("云浦经济开发区管委会", "云开管〔2016〕7号", List.of("机密★1年", "特急"), Optional.of("曹岚")),
                new Body(
                        "云浦经济开发区管委会关于重点项目安全评估情况的报告",
                        List.of(DISTRICT),
                        List.of("现将重点项目安全评估情况报告如下。", "专此报告。"),
                        List.of(),
                        LocalDate.of(2016, 4, 25),
                        Optional.empty()),
                new Imprint(List.of(), "云浦经济开发区管委会办公室", LocalDate.of(2016, 4, 25)));
    }

    /**
     * The district's answer to X1.
     *
     * @param number the number that the platform gave it at registration
     * @param request the number of the request it answers
     * @param date when it was signed
     */
    public static OfficialDocument reply(String number, String request, LocalDate date) {
        return new OfficialDocument(
                new Head(DISTRICT, number, List.of(), Optional.empty()),
                new Body(
                        "云浦区人民政府关于松泾镇校车站点建设资金的批复",
                        List.of("松泾镇人民政府"),
                        List.of(
                                "你镇《关于解决校车站点建设资金的请示》（" + request + "）收悉。经研究，现批复如下：",
                                "一、同意在2016年度区级教育专项资金中安排200万元，用于你镇校车站点建设，不足部分由你镇自筹。",
                                "二、请你镇会同区财政局、区教育局抓紧组织实施，确保2016年8月底前建成投用，专款专用。",
                                "此复。"),
                        List.of(),
                        date,
                        Optional.of("此件公开发布")),
                new Imprint(List.of(FINANCE), OFFICE, date));
    }

    /**
     * X7, X9, X10: the district tells every town to work without paper.
     *
     * @param number the number that the platform gave it at registration, or the place kept for it
     */
    public static OfficialDocument paperlessNotice(String number, LocalDate date) {
        return new OfficialDocument(
                new Head(DISTRICT, number, List.of(), Optional.empty()),
                new Body(
                        "云浦区人民政府关于进一步推行无纸化办公的通知",
                        List.of("各镇人民政府", "街道、社区办事处", "开发区管委会", "区政府各部门"),
                        List.of(
                                "为提高行政效率，降低行政成本，经区政府常务会议同意，现就进一步推行无纸化办公有关事项通知如下：",
                                "一、正式文件除另有保密规定外，全部采用电子方式发送。",
                                "二、各单位须明确1名负责领导，并指定A、B角共2名电子收发管理员。",
                                "三、2016年下半年起，区政府办公室不再接收和发送纸质公文（涉密公文除外）。"),
                        List.of(),
                        date,
                        Optional.of("此件公开发布")),
                new Imprint(List.of(), OFFICE, date));
    }
}

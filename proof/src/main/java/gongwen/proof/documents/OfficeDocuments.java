package gongwen.proof.documents;

import gongwen.proof.documents.OfficialDocument.Body;
import gongwen.proof.documents.OfficialDocument.Head;
import gongwen.proof.documents.OfficialDocument.Imprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The documents that the district's office drafts in the demo; number and date are given on the way. */
public final class OfficeDocuments {

    private static final String DISTRICT = "云浦区人民政府";
    private static final String OFFICE = "云浦区人民政府办公室";
    private static final String FINANCE = "云浦区财政局";
    private static final List<String> TOWNS = List.of("各镇人民政府");

    private OfficeDocuments() {}

    /** X16: asks the bureau to handle what a leader instructed and to report back; recipients come from the offer. */
    public static OfficialDocument supervisionNotice(String request) {
        return draft(
                OFFICE,
                "云浦区人民政府办公室关于松泾镇校车站点建设资金的督查通知单",
                List.of(),
                "林海同志对松泾镇人民政府" + request + "作出批示，要求研究办理并反馈。",
                "请于规定时限前将办理情况反馈区政府办公室督查室。");
    }

    /** X8: tells the bureau what it has to do with the request. */
    public static OfficialDocument copyNotice(String request) {
        return draft(
                OFFICE,
                "云浦区人民政府办公室关于松泾镇校车站点建设资金的抄告单",
                List.of(FINANCE),
                "松泾镇人民政府" + request + "已收悉，请你局核算资金来源，提出安排意见。",
                "请在本抄告单反馈栏中填写意见。");
    }

    /** X7: is published in full for everyone, so it goes out without paper. */
    public static OfficialDocument safetyNotice() {
        return draft(
                DISTRICT,
                "云浦区人民政府关于加强校车安全管理的通知",
                TOWNS,
                "为保障学生上下学交通安全，现就加强校车安全管理有关事项通知如下：",
                "一、各镇对辖区内校车站点进行一次全面检查。",
                "二、检查中发现的问题立即整改，并建立台账。");
    }

    /** T22: the office and the commission issue it together, after the bureau and the zone have given their opinions. */
    public static OfficialDocument jointNotice() {
        return draft(
                OFFICE,
                "云浦区人民政府办公室、云浦区信息化委员会关于开展电子公文收发培训的通知",
                TOWNS,
                "为做好电子公文收发工作，定于下月举办电子公文收发培训，现将有关事项通知如下：",
                "一、各单位A、B角收发管理员均须参加。",
                "二、培训所需经费由各单位自行解决。");
    }

    /** What the joint notice says after a unit has disagreed. */
    public static OfficialDocument jointNoticeChanged() {
        return draft(
                OFFICE,
                jointNotice().body().title(),
                TOWNS,
                "为做好电子公文收发工作，定于下月举办电子公文收发培训，现将有关事项通知如下：",
                "一、各单位A、B角收发管理员均须参加。",
                "二、培训不收取费用，教材由区信息化委员会提供。");
    }

    /** S71: tells the towns how they did. */
    public static OfficialDocument circular() {
        return draft(
                OFFICE,
                "云浦区人民政府办公室关于电子公文办理情况的通报",
                TOWNS,
                "现将近期电子公文办理情况通报如下：",
                "一、各镇均能按规定报送电子公文，总体情况良好。",
                "二、个别单位签收不够及时，请对照检查，抓紧整改。");
    }

    private static OfficialDocument draft(String issuer, String title, List<String> mainTo, String... paragraphs) {
        LocalDate day = LocalDate.EPOCH;
        return new OfficialDocument(
                new Head(issuer, "", List.of(), Optional.empty()),
                new Body(title, mainTo, List.of(paragraphs), List.of(), day, Optional.empty()),
                new Imprint(List.of(), OFFICE, day));
    }
}

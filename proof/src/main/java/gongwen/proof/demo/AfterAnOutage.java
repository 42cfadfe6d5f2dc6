package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** S67: what was handed over while the platform was down is registered afterwards and keeps the time it came. */
final class AfterAnOutage implements Chapter {

    @Override
    public void play(Stage stage) {
        stage.chapter("S67", "平台停用后补登：保留原收到时间，标记“补登”", "After an outage: registered afterwards, with the time it came");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Instant came = now.minus(2, ChronoUnit.HOURS);
        OfficialDocument report = DistrictDocuments.reportFromOutage()
                .numbered(stage.desk(Cast.TOWN_CLERK).freeNumber("gw:outgoingDocument", "松泾府", 40));
        String number = report.head().number();
        stage.act(
                Cast.TOWN_CLERK,
                "补登 " + number + "，但平台当时并未停用",
                "registers " + number + " for a time when the platform worked");
        stage.refused("BR01", () -> submit(stage, report, now.minus(400, ChronoUnit.DAYS)));
        stage.act(Cast.SYSTEM_ADMINISTRATOR, "恢复后公告停用时段", "announces when the platform was down, after it works again");
        announce(stage, now.minus(3, ChronoUnit.HOURS), now.minus(1, ChronoUnit.HOURS));
        stage.act(Cast.TOWN_CLERK, "按停用时段内的实际送达时间补登", "registers it for the time it was handed over");
        submit(stage, report, came);
        CmisObject received = stage.desk(Cast.CLERK_B).only("gw:incomingDocument", number);
        stage.shows(Cast.CLERK_B, received, "gw:docNo", "ex:channel", "ex:receivedAt", "ex:flags");
        stage.expectValue(received, "ex:flags", "BACK_REGISTERED", "标记“补登”", "it bears the mark");
        GregorianCalendar kept = received.getPropertyValue("ex:receivedAt");
        stage.expect("保留原收到时间", "it keeps the time it came", kept != null && came.equals(kept.toInstant()), kept);
    }

    private static void announce(Stage stage, Instant from, Instant until) {
        Desk administrator = stage.desk(Cast.SYSTEM_ADMINISTRATOR);
        Map<String, Object> outage = new HashMap<>();
        outage.put("cmis:objectTypeId", "I:org:outage");
        outage.put("cmis:name", "停用 " + UUID.randomUUID());
        outage.put("org:outageFrom", calendar(from));
        outage.put("org:outageUntil", calendar(until));
        administrator.session().createItem(outage, null);
    }

    private static void submit(Stage stage, OfficialDocument report, Instant came) {
        Desk clerk = stage.desk(Cast.TOWN_CLERK);
        Upload file = Uploads.of(report, FileFormat.DOCX);
        Map<String, Object> elements = Elements.submission(report, "BAOGAO", UUID.randomUUID() + ".docx");
        elements.put("ex:channel", "BACK_REGISTERED");
        elements.put("ex:receivedAt", calendar(came));
        clerk.create(clerk.box("SJZ", "outbox"), elements, file);
    }

    private static GregorianCalendar calendar(Instant time) {
        return GregorianCalendar.from(time.atZone(Elements.OFFICE));
    }
}

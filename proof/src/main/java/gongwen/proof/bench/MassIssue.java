package gongwen.proof.bench;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.process.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** Documents of the district issued to very many units, by the people who do it and an addressee list. */
final class MassIssue {

    private static final String LIST = "全区各单位";
    private static final String OFFICE = "YPB";
    private static final String CLERK = "fan.jie";
    private static final String SIGNER = "zhou.ming";
    /** The break-glass account, who sees what every unit has. */
    static final String ADMINISTRATOR = "admin";

    private final BenchedServer server;
    private final Desk clerk;
    private final Desk signer;

    MassIssue(BenchedServer server) {
        this.server = server;
        this.clerk = desk(CLERK);
        this.signer = desk(SIGNER);
    }

    /**
     * One issue.
     *
     * @param elapsed from the request to the answer
     * @param deliveries the recipients of the deliveries made at the document's own moment of issue, each as often as it
     *     has one
     * @param incoming the recipients of the incoming documents made at that moment
     */
    record Issued(
            Duration elapsed,
            Duration serverCpu,
            Optional<Duration> databaseCpu,
            List<String> deliveries,
            List<String> incoming) {}

    void keepList(List<String> recipients) {
        Map<String, Object> list = new HashMap<>();
        list.put("cmis:objectTypeId", "D:org:addresseeList");
        list.put("cmis:name", LIST);
        list.put("org:listName", LIST);
        list.put("org:members", recipients);
        clerk.createWithoutContent(clerk.box(OFFICE, "outbox"), list);
    }

    /** Issues one document to everybody on the list; what makes it ready for that is not measured. */
    Issued issue(int number) throws IOException {
        String document = sealed(number);
        CmisObject ready = clerk.read(document);
        Duration cpu = server.serverUsage().cpu();
        Optional<Duration> databaseCpu = databaseCpu();
        long start = System.nanoTime();
        ready.updateProperties(Map.of("gw:status", "ISSUED", "ex:channel", "CMIS"), false);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Duration used = server.serverUsage().cpu().minus(cpu);
        Optional<Duration> databaseUsed =
                databaseCpu.isEmpty() ? Optional.empty() : databaseCpu().map(now -> now.minus(databaseCpu.get()));
        Date moment = clerk.read(document).getLastModificationDate().getTime();
        return new Issued(
                elapsed,
                used,
                databaseUsed,
                madeAt(
                        moment,
                        "ex:recipient",
                        "SELECT D.cmis:creationDate, A.ex:recipient FROM ex:delivery AS D"
                                + " JOIN ex:addressed AS A ON D.cmis:objectId = A.cmis:objectId"),
                madeAt(moment, "gw:addressee", "SELECT cmis:creationDate, gw:addressee FROM gw:incomingDocument"));
    }

    /** A transaction has one time, so what was made at a moment was made by one commit. */
    private List<String> madeAt(Date moment, String recipient, String statement) {
        return desk(ADMINISTRATOR).query(statement).stream()
                .filter(row -> row.get("cmis:creationDate") instanceof GregorianCalendar created
                        && created.getTime().equals(moment))
                .map(row -> String.valueOf(row.get(recipient)))
                .toList();
    }

    private String sealed(int number) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("cmis:objectTypeId", "D:gw:outgoingDocument");
        draft.put("cmis:name", "普发" + number + ".txt");
        draft.put("gw:status", "DRAFTING");
        draft.put("gw:issuer", "YP");
        draft.put("gw:kind", "TONGZHI");
        draft.put("gw:title", "云浦区人民政府关于做好年度工作的通知");
        draft.put("gw:mainTo", List.of(LIST));
        draft.put("gw:disclosure", "ACTIVE");
        Upload text = Upload.text("普发.txt", "普发" + number + "\n现将有关事项通知如下。\n请遵照执行。");
        String document =
                Desk.bare(clerk.create(clerk.box(OFFICE, "outbox"), draft, text).getId());
        clerk.move(document, "REVIEWING", Map.of());
        clerk.move(document, "PENDING_SIGN", Map.of());
        signer.move(document, "SIGNED", Map.of());
        clerk.move(document, "RECHECKED", Map.of());
        clerk.move(document, "REGISTERED", Map.of());
        clerk.change(document, Map.of("gw:typesetForm", "AUTO"));
        clerk.move(document, "SEALED", Map.of());
        return document;
    }

    private Optional<Duration> databaseCpu() throws IOException {
        return server.databaseUsage().map(ProcessUsage::cpu);
    }

    private Desk desk(String userId) {
        return new Desk(userId, CmisConnection.BROWSER.open(server.url(), server.account(userId), "en"));
    }
}

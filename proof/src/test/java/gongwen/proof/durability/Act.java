package gongwen.proof.durability;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.Sha256;
import gongwen.proof.demo.Elements;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.OfficialDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One write that a client attempts. Its content is text that no other act writes.
 *
 * @param kind what is written
 * @param number counts the acts of a test
 * @param bytes how long the content is at least
 */
record Act(Kind kind, int number, int bytes) {

    enum Kind {
        /** A plain document in a folder of the administrator. */
        PLAIN,
        /** A town's request to the district, with a copy to the finance bureau. */
        SUBMISSION
    }

    static final String TOWN_SYSTEM = "svc.sjz";

    /** How many units a submission is delivered to. */
    static final int RECIPIENTS = 2;

    /** The name of a plain document. */
    String name() {
        return "plain-" + number + ".txt";
    }

    String documentNumber() {
        return "松泾府〔2016〕" + (1000 + number) + "号";
    }

    byte[] content() {
        String line = "第" + number + "号测试文件，由自动化测试写成。\n";
        byte[] once = line.getBytes(StandardCharsets.UTF_8);
        return line.repeat(bytes / once.length + 1).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes it. */
    HttpAnswer send(BrowserBinding binding, String folderId) throws IOException {
        return binding.createDocument(folderId, properties(), content(), "text/plain");
    }

    private Map<String, ?> properties() {
        if (kind == Kind.PLAIN) {
            return Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", name());
        }
        OfficialDocument request = DistrictDocuments.schoolBusRequest().numbered(documentNumber());
        return Elements.submission(request, "QINGSHI", documentNumber() + ".txt");
    }

    String sha256() {
        return Sha256.of(content());
    }
}

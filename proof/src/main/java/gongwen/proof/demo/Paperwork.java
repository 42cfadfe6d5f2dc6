package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.proof.documents.OfficialDocument;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** The office's own documents on their way from the draft to the recipients. */
final class Paperwork {

    private Paperwork() {}

    /** Puts a draft with its text into the office's outbox and gives its id. */
    static String draft(Stage stage, String userId, OfficialDocument document, String kind, Map<String, Object> more) {
        Desk desk = stage.desk(userId);
        Map<String, Object> elements = Elements.of(document, kind, kind + " " + UUID.randomUUID() + ".docx");
        elements.put("gw:status", "DRAFTING");
        elements.put("gw:disclosure", "ACTIVE");
        elements.putAll(more);
        return Desk.bare(desk.create(desk.box(Stage.OFFICE, "outbox"), elements, Uploads.draftOf(document))
                .getId());
    }

    /** Takes a reviewed draft to its signer, and a signed one on to its recipients; gives the document issued. */
    static CmisObject issue(Stage stage, String draft, String signer) {
        stage.move(Cast.CLERK_B, draft, "REVIEWING");
        stage.move(Cast.CLERK_B, draft, "PENDING_SIGN");
        stage.move(signer, draft, "SIGNED");
        return issueSigned(stage, draft);
    }

    /** Takes a signed document on to its recipients. */
    static CmisObject issueSigned(Stage stage, String draft) {
        stage.move(Cast.CLERK_B, draft, "RECHECKED");
        stage.move(Cast.CLERK_B, draft, "REGISTERED");
        stage.change(Cast.CLERK_B, draft, Map.of("gw:typesetForm", "AUTO"));
        stage.move(Cast.CLERK_B, draft, "SEALED");
        CmisObject issued = stage.move(Cast.CLERK_B, draft, "ISSUED", Map.of("ex:channel", "CMIS"));
        stage.shows(Cast.CLERK_B, issued, "gw:docNo", "gw:docDate", "gw:signer");
        return issued;
    }

    static String number(CmisObject document) {
        return document.getPropertyValue("gw:docNo");
    }
}

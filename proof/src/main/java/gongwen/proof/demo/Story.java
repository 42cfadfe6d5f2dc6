package gongwen.proof.demo;

import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.net.URI;
import java.util.List;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** The whole story, in order. A chapter that cannot go on is an expectation not met; the next one is still played. */
public final class Story {

    private final List<Chapter> chapters;

    private Story(RequestTravels request) {
        this.chapters = List.of(
                request,
                new Neighbours(request),
                new Refusals(),
                new PaperStub(),
                new OwnDocuments(),
                new SystemAdministrator(request));
    }

    /** The story with the documents written for it. */
    public static Story ofTheDistrict() {
        return sending(DistrictDocuments.schoolBusRequest());
    }

    /** The story in which the town sends this document, set as .docx. */
    static Story sending(OfficialDocument request) {
        return new Story(new RequestTravels(request, numbered -> Uploads.of(numbered, FileFormat.DOCX)));
    }

    /** The story in which the town sends this file as it is. */
    static Story sending(OfficialDocument request, Upload file) {
        return new Story(new RequestTravels(request, numbered -> file));
    }

    /** Plays everything against a server with the demo district; it can be played again and again. */
    public void play(Narrator narrator, URI server, String password) {
        Cast cast = new Cast(server, password);
        for (Chapter chapter : chapters) {
            try {
                chapter.play(narrator, cast);
            } catch (CmisBaseException | IllegalStateException e) {
                narrator.expect("能够继续", "the story can go on", false, e);
            }
        }
        narrator.summary();
    }
}

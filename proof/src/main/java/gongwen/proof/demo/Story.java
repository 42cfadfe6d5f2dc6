package gongwen.proof.demo;

import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** The whole story, in order. A chapter that cannot go on is an expectation not met; the next one is still played. */
public final class Story {

    private final List<Chapter> chapters;

    private Story(OfficialDocument draft, Function<OfficialDocument, Upload> filing) {
        Dossier request = new Dossier();
        Dossier twice = new Dossier();
        Dossier notice = new Dossier();
        Dossier joint = new Dossier();
        this.chapters = List.of(
                new RequestArrives(draft, filing, request),
                new SupervisionFollows(request),
                new CopyNotice(request),
                new TimeLimits(request),
                new RequestIsAnswered(request),
                new PaperIsChecked(request),
                new Neighbours(request),
                new Circulating(),
                new Refusals(twice),
                new AcceptedAllTheSame(twice),
                new OwnDocuments(),
                new NoticeWithoutPaper(notice),
                new LeaderAway(notice),
                new Publication(notice),
                new JointNotice(joint),
                new WithinRange(joint),
                new PaperStub(),
                new Emergency(),
                new AfterAnOutage(),
                new Problem(),
                new Evaluation(),
                new SystemAdministrator(request),
                new ThreeAdministrators(),
                new AuditTrail());
    }

    /** The story with the documents written for it. */
    public static Story ofTheDistrict() {
        return sending(DistrictDocuments.schoolBusRequest());
    }

    /** The story in which the town sends this document, set as .docx. */
    static Story sending(OfficialDocument request) {
        return new Story(request, numbered -> Uploads.of(numbered, FileFormat.DOCX));
    }

    /** The story in which the town sends this file as it is. */
    static Story sending(OfficialDocument request, Upload file) {
        return new Story(request, numbered -> file);
    }

    /** Plays everything against a server with the demo district; it can be played again and again. */
    public void play(Narrator narrator, URI server, String password) {
        Stage stage = new Stage(narrator, new Cast(server, password, narrator.language()));
        for (Chapter chapter : chapters) {
            try {
                chapter.play(stage);
            } catch (RuntimeException e) {
                narrator.expect("能够继续", "the story can go on", false, e);
            }
        }
        narrator.summary();
    }
}

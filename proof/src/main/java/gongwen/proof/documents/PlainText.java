package gongwen.proof.documents;

import gongwen.proof.documents.OfficialDocument.Body;
import gongwen.proof.documents.OfficialDocument.Head;
import gongwen.proof.documents.OfficialDocument.Imprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns a text file into an official document that submits it, so that any text can be sent. */
public final class PlainText {

    private static final int LONGEST_NAME = 40;

    private PlainText() {}

    /**
     * The town's request with the lines of a UTF-8 text file as its text.
     *
     * @throws IOException if the file cannot be read as UTF-8
     */
    public static OfficialDocument asRequest(Path file) throws IOException {
        OfficialDocument town = DistrictDocuments.schoolBusRequest();
        Head head = new Head(
                town.head().issuer(), "松泾府〔2016〕20号", List.of(), town.head().signer());
        Body body = new Body(
                titleFor(file),
                town.body().mainTo(),
                Files.readString(file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                List.of(),
                town.body().date(),
                Optional.empty());
        Imprint imprint = town.imprint();
        return new OfficialDocument(head, body, imprint);
    }

    /** The title under which the town submits a file. */
    public static String titleFor(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return "松泾镇人民政府关于报送《" + shown + "》的请示";
    }
}

package gongwen.proof.documents;

import gongwen.proof.documents.OfficialDocument.Body;
import gongwen.proof.documents.OfficialDocument.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a town's request out of any file, so that any file can be sent. */
public final class PlainText {

    private static final String NUMBER = "松泾府〔2016〕20号";
    private static final int LONGEST_NAME = 40;

    private PlainText() {}

    /**
     * The town's request with the lines of a UTF-8 text file as its text.
     *
     * @throws IOException if the file cannot be read as UTF-8
     */
    public static OfficialDocument asRequest(Path file) throws IOException {
        List<String> paragraphs = Files.readString(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return request(file, paragraphs);
    }

    /** The elements of the town's request that submits a file as it is. */
    public static OfficialDocument submitting(Path file) {
        return request(file, List.of());
    }

    private static OfficialDocument request(Path file, List<String> paragraphs) {
        OfficialDocument town = DistrictDocuments.schoolBusRequest();
        Head head =
                new Head(town.head().issuer(), NUMBER, List.of(), town.head().signer());
        Body body = new Body(
                titleFor(file),
                town.body().mainTo(),
                paragraphs,
                List.of(),
                town.body().date(),
                Optional.empty());
        return new OfficialDocument(head, body, town.imprint());
    }

    private static String titleFor(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return "松泾镇人民政府关于报送《" + shown + "》的请示";
    }
}

package gongwen.typesetting;

import gongwen.models.tables.Face;
import gongwen.models.tables.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fonts LibreOffice finds: whatever an office's typeface is called, the family that stands in for it is taken. */
public final class FontConfiguration {

    /** The file, in the folder it is written to. */
    public static final String FILE = "fonts.conf";

    private final List<Face> faces;

    public FontConfiguration(Templates templates) {
        this.faces = List.copyOf(templates.faces().values());
    }

    /**
     * Writes {@link #FILE}, with a cache beside it.
     *
     * @param more folders with fonts for what the typefaces of the templates cannot say
     */
    public void write(Path folder, List<String> more) throws IOException {
        Stream<String> own =
                faces.stream().map(face -> String.valueOf(Path.of(face.file()).getParent()));
        String folders = Stream.concat(own, more.stream())
                .distinct()
                .map(each -> "  <dir>" + escaped(each) + "</dir>\n")
                .collect(Collectors.joining());
        String matches = faces.stream()
                .flatMap(face -> Stream.concat(Stream.of(face.name()), face.also().stream())
                        .map(name -> match(name, face.family())))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(FILE), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                %s  <cachedir>%s</cachedir>
                %s</fontconfig>
                """.formatted(
                        folders, escaped(folder.resolve("font-cache").toString()), matches));
    }

    private static String match(String name, String family) {
        return """
                  <match target="pattern">
                    <test name="family"><string>%s</string></test>
                    <edit name="family" mode="assign" binding="same"><string>%s</string></edit>
                  </match>
                """.formatted(escaped(name), escaped(family));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

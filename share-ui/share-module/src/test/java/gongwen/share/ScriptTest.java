package gongwen.share;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The script that Share's document library and document page load. */
class ScriptTest {

    private static final Path FILE = Path.of("src/main/share/META-INF/gongwen/library.js");
    private static final Pattern USED = Pattern.compile("\\b(?:Alfresco|YAHOO)(?:\\.\\w+)+");

    /** In the scripts of Share 25.3, or of the YUI it brings. */
    private static final Set<String> SHARES = Set.of(
            "Alfresco.constants.URL_SERVICECONTEXT",
            "Alfresco.module.SimpleDialog",
            "Alfresco.util.PopupManager.displayMessage",
            "Alfresco.util.PopupManager.displayPrompt",
            "Alfresco.util.encodeHTML",
            "Alfresco.util.formatDate",
            "Alfresco.util.fromISO8601",
            "Alfresco.util.generateDomId",
            "Alfresco.util.message",
            "Alfresco.util.populateHTML",
            "YAHOO.Bubbling.fire",
            "YAHOO.lang.isArray");

    private static String script = "";

    @BeforeAll
    static void read() throws IOException {
        script = Files.readString(FILE);
    }

    @Test
    void scriptShouldShowWordsAndAskForStepsWhenItRuns() throws Exception {
        Process node = new ProcessBuilder("node", "src/test/resources/gongwen/share/library-test.cjs", FILE.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes());

        assertThat(node.waitFor()).as(said).isZero();
    }

    @Test
    void scriptShouldUseWhatShareHas() {
        Set<String> used = new TreeSet<>();
        USED.matcher(script).results().map(MatchResult::group).forEach(used::add);

        assertThat(used).isEqualTo(new TreeSet<>(SHARES));
    }

    @Test
    void scriptShouldNamePropertiesThatExist() {
        String shown = script.substring(script.indexOf("shown = [") + "shown = [".length(), script.indexOf("];"));

        assertThat(shown.replaceAll("[\" ]", "").split(","))
                .allSatisfy(name -> assertThat(Dictionary.load().property(QualifiedName.parse(name)))
                        .isPresent());
    }
}

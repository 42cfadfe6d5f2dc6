package gongwen.proof.demo;

import gongwen.proof.documents.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Plays the story against a running server and exits with 0 only if everything was as expected. The password of the
 * demo accounts comes from the environment variable {@code GONGWEN_DEMO_PASSWORD}, else from the file
 * {@code demo-password} in the server's data directory.
 */
public final class Demo {

    private static final String PASSWORD = "GONGWEN_DEMO_PASSWORD";
    private static final String USAGE =
            "Usage: demo [--url http://127.0.0.1:8080] [--data ./data] [--document FILE] [--language zh|en|both]";

    private Demo() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        URI server = URI.create("http://127.0.0.1:8080");
        Path data = Path.of("data");
        Story story = Story.ofTheDistrict();
        Language language = Language.BOTH;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                fail(USAGE);
            } else if ("--url".equals(arguments[i])) {
                server = URI.create(arguments[i + 1]);
            } else if ("--data".equals(arguments[i])) {
                data = Path.of(arguments[i + 1]);
            } else if ("--document".equals(arguments[i])) {
                story = storyWith(Path.of(arguments[i + 1]));
            } else if ("--language".equals(arguments[i])) {
                language = language(arguments[i + 1]);
            } else {
                fail(USAGE);
            }
        }
        System.exit(play(story, server, password(data), new Narrator(out, language)) ? 0 : 1);
    }

    private static String password(Path data) throws IOException {
        String password = System.getenv(PASSWORD);
        if (password != null && !password.isEmpty()) {
            return password;
        }
        Path file = data.resolve("demo-password");
        if (!Files.isReadable(file)) {
            fail("The password of the demo accounts is not in " + file
                    + ". Start the server with ./gongwen run, or set " + PASSWORD + ".");
        }
        return Files.readString(file).strip();
    }

    private static Language language(String value) {
        Optional<Language> language = Language.named(value);
        if (language.isEmpty()) {
            fail("There is no language '" + value + "'. " + USAGE);
        }
        return language.orElse(Language.BOTH);
    }

    private static boolean play(Story story, URI server, String password, Narrator narrator) {
        story.play(narrator, server, password);
        return narrator.findings().stream().allMatch(Finding::holds);
    }

    /** A text file is made into a .docx; anything else is sent as it is. */
    private static Story storyWith(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            fail("Cannot read " + file);
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return Story.sending(PlainText.asRequest(file));
        }
        return Story.sending(PlainText.submitting(file), Uploads.read(file));
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(2);
    }
}

package gongwen.proof.docker;

import static gongwen.proof.docker.ComposeFile.house;
import static gongwen.proof.docker.ComposeFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the Dockerfiles to what Maven builds and what the launcher installs. */
class DockerfilesTest {

    private static final Pattern BASE = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY(?: --(?!from)\\S+)* (?!--)(\\S+) \\S+$");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");
    private static final Pattern WANTED = Pattern.compile("(?m)^    want (\\S+)");
    private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>([^<]+)<");
    private static final Pattern VERSION = Pattern.compile("<artifactId>gongwen</artifactId>\\s*<version>([^<]+)<");

    static List<Path> dockerfiles() {
        return ComposeFile.files("Dockerfile");
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void baseImageShouldHaveAVersion(Path dockerfile) {
        assertThat(found(BASE, dockerfile))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches("([a-z-]+/)?[a-z-]+:[\\w.-]*\\d[\\w.-]*"));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void copiedFilesShouldBeWhatTheBuildMakes(Path dockerfile) {
        List<String> copied = found(COPY, dockerfile);

        assertThat(copied).isNotEmpty().allSatisfy(source -> {
            String module = source.substring(0, source.indexOf("/target/"));
            String name = source.substring(source.indexOf("/target/") + "/target/".length());
            String pom = text(house().resolve(module).resolve("pom.xml"));
            if (name.endsWith(".jar")) {
                assertThat(Path.of(jarOf(pom)))
                        .matches(jar -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + name)
                                .matches(jar));
            } else {
                assertThat(pom).contains("${project.build.directory}/" + name + "/");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void engineShouldGetWhatIsCopiedAndNothingElse(Path dockerfile) {
        List<String> lines = text(Path.of(dockerfile + ".dockerignore"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        List<String> wanted = new ArrayList<>(List.of("*"));
        found(COPY, dockerfile).forEach(source -> wanted.add("!" + source));
        assertThat(lines).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Both servers start the same child processes, which need the same beside them. */
    @ParameterizedTest
    @ValueSource(strings = {"content-server/Dockerfile", "alfresco/repository.Dockerfile"})
    void serverShouldHaveWhatTheLauncherInstalls(String server) {
        String launcher = text(house().resolve("gongwen"));
        String running =
                launcher.substring(launcher.indexOf("want_for_running() {"), launcher.indexOf("want_for_proving() {"));
        List<String> packages =
                WANTED.matcher(running).results().map(result -> result.group(1)).toList();

        Path dockerfile = ComposeFile.DOCKER.resolve(server);
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(text(dockerfile)).contains("        " + name + " \\\n"));
        assertThat(found(COPY, dockerfile))
                .contains("text-extraction/target/text-extraction", "typesetting/target/typesetting");
        assertThat(found(USER, dockerfile)).hasSize(1).doesNotContain("root", "0");
    }

    @Test
    void childProgramsShouldLieWhereAlfrescoLooksForThem() {
        String settings = text(house().resolve("repo-extensions/alfresco/src/main/resources/alfresco/module/gongwen")
                .resolve("alfresco-global.properties"));
        String dockerfile = text(ComposeFile.DOCKER.resolve("alfresco/repository.Dockerfile"));

        assertThat(settings).contains("\ngongwen.processes=${catalina.home}/gongwen\n");
        assertThat(dockerfile)
                .contains(
                        "CATALINA_HOME=/usr/local/tomcat\n",
                        " /usr/local/tomcat/gongwen/text-extraction/\n",
                        " /usr/local/tomcat/gongwen/typesetting/\n");
    }

    private static String jarOf(String pom) {
        MatchResult artifact = ARTIFACT.matcher(pom).results().findFirst().orElseThrow();
        MatchResult version = VERSION.matcher(pom).results().findFirst().orElseThrow();
        return artifact.group(1) + "-" + version.group(1) + ".jar";
    }

    /** The first groups of all matches; a line that goes on after a backslash is one. */
    private static List<String> found(Pattern pattern, Path file) {
        return pattern.matcher(text(file).replaceAll("\\\\\\n\\s+", ""))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}

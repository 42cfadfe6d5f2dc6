package gongwen.proof.docker;

import static gongwen.proof.docker.ComposeFile.list;
import static gongwen.proof.docker.ComposeFile.map;
import static gongwen.proof.docker.ComposeFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the compose files to the Compose Specification and to what docker/README.md promises; no engine is needed. */
class ComposeFilesTest {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret)(_hash)?");
    /** A setting of a secret inside a longer text, such as {@code -Ddb.password=…}. */
    private static final Pattern SECRET_OPTION = Pattern.compile("(?i)[\\w.]*(password|secret)=(\\S*)");

    static List<ComposeFile> files() {
        return ComposeFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileShouldKeepToTheComposeSpecification(ComposeFile file) throws IOException {
        assertThat(specification().validate(JSON.valueToTree(file.content()))).isEmpty();
    }

    @Test
    void misspeltKeyShouldBreakTheComposeSpecification() throws IOException {
        assertThat(specification()
                        .validate(JSON.readTree("{'services': {'server': {'mem_limits': '1g'}}}".replace('\'', '"'))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesShouldBeDeclaredWhereTheyAreUsed(ComposeFile file) {
        assertThat(file.services()).allSatisfy((name, service) -> {
            assertThat(file.declared("networks")).containsAll(list(service.get("networks")));
            if (service.containsKey("depends_on")) {
                assertThat(file.services())
                        .containsKeys(map(service.get("depends_on")).keySet().toArray(String[]::new));
            }
            for (String mount : list(service.get("volumes"))) {
                String source = mount.substring(0, mount.indexOf(':'));
                if (source.startsWith("./")) {
                    assertThat(file.path().resolveSibling(source)).exists();
                } else {
                    assertThat(file.declared("volumes")).contains(source);
                }
            }
            if (service.containsKey("build")) {
                var build = map(service.get("build"));
                assertThat(file.path()
                                .resolveSibling((String) build.get("context"))
                                .resolve((String) build.get("dockerfile")))
                        .exists();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void servicesShouldBeWatchedAndBounded(ComposeFile file) {
        assertThat(file.services()).isNotEmpty().allSatisfy((name, service) -> {
            assertThat(map(service.get("healthcheck"))).containsKeys("test", "interval", "timeout", "start_period");
            assertThat(service).containsKeys("mem_limit", "cpus", "pids_limit", "logging");
            assertThat(service).containsEntry("restart", "unless-stopped");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void servicesShouldGiveUpPrivileges(ComposeFile file) {
        assertThat(file.services()).allSatisfy((name, service) -> {
            assertThat(list(service.get("cap_drop"))).containsExactly("ALL");
            assertThat(list(service.get("security_opt"))).containsExactly("no-new-privileges:true");
            assertThat(service).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void imagesShouldHaveAVersion(ComposeFile file) {
        assertThat(file.services())
                .allSatisfy((name, service) ->
                        assertThat((String) service.get("image")).matches("([a-z-]+/)?[a-z-]+:[\\w.-]*\\d[\\w.-]*"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void portsShouldBeOpenToThisMachineOnlyUnlessAskedOtherwise(ComposeFile file) {
        List<String> ports = file.services().values().stream()
                .flatMap(service -> list(service.get("ports")).stream())
                .toList();

        assertThat(ports)
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port).matches("\\$\\{\\w+:-127\\.0\\.0\\.1}:\\$\\{\\w+:-\\d+}:\\d+"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyTheProxyShouldBeReachableFromOutside(ComposeFile file) {
        assertThat(map(map(file.content().get("networks")).get("inside"))).containsEntry("internal", true);
        assertThat(file.services()).allSatisfy((name, service) -> {
            if (!name.equals("proxy")) {
                assertThat(list(service.get("networks"))).containsExactly("inside");
                assertThat(service).doesNotContainKey("ports");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void secretsShouldComeFromTheEnvironment(ComposeFile file) {
        assertThat(file.services()).allSatisfy((name, service) -> {
            if (service.containsKey("environment")) {
                assertThat(map(service.get("environment"))).allSatisfy((key, value) -> {
                    if (SECRET.matcher(key).matches()) {
                        assertComesFromTheEnvironment(String.valueOf(value));
                    }
                    SECRET_OPTION
                            .matcher(String.valueOf(value))
                            .results()
                            .forEach(option -> assertComesFromTheEnvironment(option.group(2)));
                });
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void secretsShouldHaveNoDefault(ComposeFile file) {
        Matcher variable = ComposeFile.VARIABLE.matcher(text(file.path()));
        while (variable.find()) {
            if (SECRET.matcher(variable.group(1)).matches()) {
                assertThat(variable.group(2)).matches(":-|:\\?.+");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void variablesShouldBeExplained(ComposeFile file) throws IOException {
        List<String> examples;
        try (Stream<String> lines = Files.lines(file.path().resolveSibling(".env.example"))) {
            examples = lines.filter(line -> !line.startsWith("#")).toList();
        }

        assertThat(examples)
                .containsExactlyInAnyOrderElementsOf(
                        file.variables().stream().map(name -> name + "=").toList());
        String readme = text(ComposeFile.DOCKER.resolve("README.md"));
        assertThat(file.variables())
                .allSatisfy(name -> assertThat(readme).containsPattern("(?m)^\\| [^|]*`" + name + "`[^|]* \\|"));
    }

    private static Schema specification() throws IOException {
        ObjectNode schema;
        try (InputStream stream = ComposeFilesTest.class.getResourceAsStream("/compose/compose-spec.json")) {
            schema = (ObjectNode) JSON.readTree(stream);
        }
        // an address of its dialect that no longer is one, and names of its parts as older dialects have them
        schema.remove("$schema");
        schema.findParents("id").forEach(part -> ((ObjectNode) part).remove("id"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(schema);
    }

    private static void assertComesFromTheEnvironment(String value) {
        assertThat(value).startsWith("${");
    }
}

package gongwen.alfresco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.alfresco.repo.module.ModuleDetailsImpl;
import org.alfresco.service.cmr.module.ModuleDetails;
import org.junit.jupiter.api.Test;

/** What Alfresco and its module tool ask of a module, by Alfresco's own reader of {@code module.properties}. */
class ModuleTest {

    private static final String FOLDER = "/alfresco/module/gongwen/";

    @Test
    void modulePropertiesShouldBeWhatAlfrescoReads() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource("module.properties")) {
            properties.load(in);
        }

        ModuleDetails details = new ModuleDetailsImpl(properties);

        assertThat(details.getId()).isEqualTo("gongwen");
        assertThat(details.getModuleVersionNumber()).hasToString("0.1.0");
        assertThat(details.getRepoVersionMin()).hasToString("25.1");
        assertThat(details.getTitle()).isNotBlank();
        assertThat(details.getDescription()).isNotBlank();
    }

    @Test
    void everyClassNamedInTheContextShouldBeThere() throws IOException {
        for (String context : List.of(FOLDER + "module-context.xml", "/alfresco/extension/custom-web-context.xml")) {
            try (InputStream in = Objects.requireNonNull(ModuleTest.class.getResourceAsStream(context))) {
                String beans = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(Pattern.compile("class=\"(gongwen[^\"]+)\"")
                                .matcher(beans)
                                .results())
                        .isNotEmpty()
                        .allSatisfy(bean ->
                                Class.forName(bean.group(1), false, getClass().getClassLoader()));
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ModuleTest.class.getResourceAsStream(FOLDER + name));
    }
}

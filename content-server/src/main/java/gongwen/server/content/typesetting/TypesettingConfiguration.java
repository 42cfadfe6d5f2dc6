package gongwen.server.content.typesetting;

import gongwen.server.content.ContentStore;
import gongwen.server.content.Staging;
import gongwen.server.content.extraction.ClassPathFolder;
import gongwen.server.content.extraction.Isolation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The laying out of documents. No process is started before a document needs one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TypesettingProperties.class)
class TypesettingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TypesettingConfiguration.class);

    @Bean
    Typesetter typesetter(
            TypesettingProperties properties, Isolation isolation, Staging staging, ContentStore contents) {
        warnIfOfficeIsMissing();
        Path classPath = ClassPathFolder.find("typesetting", "gongwen.typesetting.class-path", properties.classPath());
        TypesettingCommand command = new TypesettingCommand(classPath, properties, isolation);
        return new ProcessTypesetter(command, properties, staging, contents);
    }

    private static void warnIfOfficeIsMissing() {
        boolean found = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin")
                        .split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if (!found) {
            log.warn("LibreOffice is not installed: no document can be laid out. "
                    + "Install it: apt-get install libreoffice-writer-nogui");
        }
    }
}

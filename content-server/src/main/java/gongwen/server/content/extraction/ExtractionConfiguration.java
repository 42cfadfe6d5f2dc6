package gongwen.server.content.extraction;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import gongwen.process.Staging;
import gongwen.process.reading.ReadingProcesses;
import gongwen.process.reading.TextExtraction;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reading of files. No process is started before a file needs one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtractionProperties.class)
class ExtractionConfiguration {

    @Bean
    Isolation isolation() {
        return Isolation.ofThisSystem();
    }

    @Bean
    TextExtraction textExtraction(ReadingProcesses readingProcesses) {
        return readingProcesses.extraction();
    }

    @Bean(destroyMethod = "close")
    ReadingProcesses readingProcesses(ExtractionProperties properties, Isolation isolation, Staging staging)
            throws IOException {
        Path home = new ApplicationHome(ExtractionConfiguration.class).getDir().toPath();
        Path classPath =
                ClassPathFolder.find(home, "text-extraction", "gongwen.extraction.class-path", properties.classPath());
        return new ReadingProcesses(classPath, properties.limits(), isolation, staging.newFolder("reading"));
    }
}

package gongwen.server.content.extraction;

import gongwen.server.content.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    TextExtraction textExtraction(WorkerPool readingProcesses, ExtractionProperties properties) {
        return new TextExtraction(readingProcesses, properties.characters());
    }

    @Bean(destroyMethod = "close")
    WorkerPool readingProcesses(
            ExtractionProperties properties,
            Isolation isolation,
            Staging staging,
            @Qualifier("readingAlarms") ScheduledExecutorService readingAlarms)
            throws IOException {
        Tesseract.warnIfMissing();
        Path classPath =
                ClassPathFolder.find("text-extraction", "gongwen.extraction.class-path", properties.classPath());
        WorkerCommand command = new WorkerCommand(classPath, properties, isolation);
        List<Worker> workers = new ArrayList<>();
        for (int i = 1; i <= properties.workers(); i++) {
            WorkerFolder folder = new WorkerFolder(staging.newFolder("reading-" + i));
            workers.add(new Worker(command, properties, readingAlarms, folder));
        }
        return new WorkerPool(workers, properties.patience());
    }

    @Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
    ScheduledExecutorService readingAlarms() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "reading-alarms");
            thread.setDaemon(true);
            return thread;
        });
    }
}

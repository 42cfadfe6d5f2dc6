package gongwen.server.rendition;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import gongwen.process.Staging;
import gongwen.process.rendering.RenderingProcesses;
import gongwen.server.content.ContentStore;
import gongwen.server.content.NodeContents;
import gongwen.server.database.Database;
import gongwen.server.job.JobHandler;
import gongwen.server.job.JobRunner;
import gongwen.server.job.Jobs;
import gongwen.server.job.OutboxObserver;
import gongwen.server.job.StandingJob;
import gongwen.server.job.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The making of renditions. No process is started before a document needs one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RenditionProperties.class)
class RenditionConfiguration {

    @Bean(destroyMethod = "close")
    RenderingProcesses renderingProcesses(RenditionProperties properties, Isolation isolation, Staging staging)
            throws IOException {
        Path home = new ApplicationHome(RenditionConfiguration.class).getDir().toPath();
        Path classPath =
                ClassPathFolder.find(home, "typesetting", "gongwen.renditions.class-path", properties.classPath());
        return new RenderingProcesses(classPath, properties.limits(), isolation, staging.newFolder("renditions"));
    }

    @Bean
    RenditionTable renditionTable(Database database, NodeContents nodes) {
        return new RenditionTable(database, nodes);
    }

    @Bean
    Renditions renditions(RenditionTable table, RenderingProcesses processes, Jobs jobs, Clock clock) {
        return new Renditions(table, processes, jobs, clock);
    }

    @Bean
    OutboxObserver renditionPlanner(
            NodeContents nodes, RenderingProcesses processes, RenditionTable table, Jobs jobs, Clock clock) {
        return new RenditionPlanner(nodes, processes, table, jobs, clock);
    }

    @Bean
    JobHandler renditionTidying(RenditionTable table, Clock clock) {
        return new StandingJob("renditions.tidy", Duration.ofHours(1), clock, now -> {
            table.forgetOrphans();
            return false;
        });
    }

    /**
     * Threads of their own for renditions, so that a document that takes long holds nothing else up. Their handler is no
     * bean: the workers of all other jobs leave renditions alone.
     */
    @Bean
    Workers renditionWorkers(
            RenderingProcesses processes,
            ContentStore contents,
            NodeContents nodes,
            RenditionTable table,
            Jobs jobs,
            RenditionProperties properties,
            Clock clock,
            @Value("${gongwen.jobs.pause}") Duration pause) {
        RenditionMaker maker = new RenditionMaker(processes, contents, nodes, table, clock);
        JobRunner runner = new JobRunner(jobs, List.of(maker), clock);
        return new Workers("renditions", () -> {}, Collections.nCopies(properties.workers(), runner::runDue), pause);
    }
}

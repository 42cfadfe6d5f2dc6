package gongwen.server.rest.node;

import gongwen.process.Staging;
import gongwen.server.database.Database;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@Import({
    NodesController.class,
    NewNodesController.class,
    NodeChangesController.class,
    ContentController.class,
    VersionsController.class,
    RenditionsController.class,
    TrashController.class,
    TagsController.class,
    SizeController.class,
    LinksController.class,
    DownloadsController.class,
    CommentsController.class,
    CategoriesController.class,
    CategoryLinksController.class,
    NodeSearchController.class,
    AssociationsController.class
})
class NodeRestConfiguration {

    private static final int IN_MEMORY = 256 * 1024;

    @Bean
    Archives archives(Database database, Clock clock) {
        return new Archives(database, clock);
    }

    /** Larger uploads lie among the staged files, which no server leaves behind. */
    @Bean
    MultipartConfigElement uploads(Staging staging, @Value("${gongwen.content.max-size:4GB}") DataSize maxSize)
            throws IOException {
        String folder = staging.newFolder("uploads").toAbsolutePath().toString();
        return new MultipartConfigElement(folder, maxSize.toBytes(), -1, IN_MEMORY);
    }
}

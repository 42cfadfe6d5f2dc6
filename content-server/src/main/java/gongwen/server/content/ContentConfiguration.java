package gongwen.server.content;

import gongwen.process.Staging;
import gongwen.process.reading.TextExtraction;
import gongwen.server.database.DataDirectory;
import gongwen.server.database.DiskReserve;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content store in the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentProperties.class)
class ContentConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ContentConfiguration.class);

    @Bean
    ContentFiles contentFiles(DataDirectory data) throws IOException {
        return new ContentFiles(data.content(), Clock.systemUTC());
    }

    @Bean(destroyMethod = "close")
    Staging staging(DataDirectory data) throws IOException {
        return new Staging(data.staging());
    }

    @Bean
    ContentStore contentStore(
            ContentFiles files,
            Staging staging,
            TextExtraction extraction,
            ObjectProvider<KnownTexts> knownTexts,
            ContentProperties properties,
            DiskReserve reserve) {
        if (properties.unknownFormats() == UnknownFormats.KEEP) {
            log.warn("gongwen.content.unknown-formats=keep: files that nobody can read are kept uncleared");
        }
        // the texts are looked up when asked for: who keeps them may need the store to be there first
        KnownTexts known =
                sha256 -> Optional.ofNullable(knownTexts.getIfAvailable()).flatMap(texts -> texts.find(sha256));
        return new FileContentStore(
                files,
                staging,
                new Reader(extraction, known, properties.unknownFormats()),
                properties.maxSize().toBytes(),
                reserve);
    }

    @Bean
    ContentSweep contentSweep(ContentFiles files, ContentProperties properties) {
        return new ContentSweep(files, Clock.systemUTC(), properties.orphanGrace());
    }

    @Bean
    ContentRemoval contentRemoval(ContentFiles files, ObjectProvider<DerivedCopies> derived) {
        return new ContentRemoval(files, derived::stream);
    }

    @Bean
    ContentVerification contentVerification(ContentFiles files) {
        return new ContentVerification(files);
    }

    @Bean(destroyMethod = "close")
    SweepSchedule sweepSchedule(ContentSweep sweep, ObjectProvider<ContentReferences> references) {
        return new SweepSchedule(sweep, references::getIfAvailable);
    }
}

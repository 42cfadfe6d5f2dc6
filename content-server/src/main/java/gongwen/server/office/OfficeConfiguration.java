package gongwen.server.office;

import gongwen.models.district.District;
import gongwen.models.tables.BrokenTable;
import gongwen.models.tables.RuleData;
import gongwen.rules.Law;
import gongwen.rules.access.UnitGrants;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.office.FreshDraft;
import gongwen.server.access.PersonalQueue;
import gongwen.server.access.Provisioning;
import gongwen.server.audit.AuditReader;
import gongwen.server.audit.UnitDirectory;
import gongwen.server.content.CondemnedContents;
import gongwen.server.content.ContentRemoval;
import gongwen.server.database.DataDirectory;
import gongwen.server.database.Database;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class OfficeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeConfiguration.class);

    /** Where the rules' tables and lifecycles are read from. */
    @Bean
    RuleData ruleData(OfficeProperties properties, DataDirectory data) {
        Path own = properties.rulesData();
        if (own != null && !Files.isDirectory(own)) {
            throw new BrokenTable(own.toString(), 0, "gongwen.rules-data names no directory");
        }
        RuleData rules = RuleData.in(own == null ? data.rules() : own);
        if (!rules.replaced().isEmpty()) {
            LOG.info("This installation's own rules take the place of {}", rules.replaced());
        }
        return rules;
    }

    /** The district's law. */
    @Bean
    Law law(RuleData data) {
        return Law.load(data);
    }

    /** What every change to a node runs through. */
    @Bean
    Pipeline pipeline(Law law) {
        return law.pipeline();
    }

    /** A document's copy is a fresh draft; other nodes are copied as they are. */
    @Bean
    CopyRule copyRule(Law law) {
        return (source, dictionary) -> Stream.of(
                        law.office().outgoing(), law.office().incoming())
                .filter(lifecycle -> dictionary.isSubtype(source.type(), lifecycle.type()))
                .findFirst()
                .map(lifecycle -> FreshDraft.of(source, lifecycle))
                .orElseGet(() -> source.properties().asMap());
    }

    @Bean
    Bootstrap bootstrap(
            Database database,
            Repository repository,
            Provisioning provisioning,
            OfficeProperties properties,
            DataDirectory data,
            Law law) {
        BreakGlass breakGlass = new BreakGlass(provisioning, properties.admin().password());
        Optional<DemoDistrict> demo = Optional.of(properties.demo())
                .filter(OfficeProperties.Demo::enabled)
                .map(wanted -> demoDistrict(repository, provisioning, data, wanted));
        return new Bootstrap(
                database,
                new BaseFolders(repository),
                new WellKnownGroups(provisioning),
                breakGlass,
                demo,
                new UnitUpkeep(database, repository, provisioning, new UnitGrants(law.office())));
    }

    @Bean
    PersonalQueue personalQueue(Repository repository) {
        return new WorkInHand(repository);
    }

    @Bean
    IncidentObserver incidentObserver(
            Repository repository,
            ContentRemoval removal,
            CondemnedContents condemned,
            AuditReader audit,
            Clock clock) {
        return new IncidentObserver(repository, removal, condemned, new ReadersOf(audit), clock);
    }

    @Bean
    RefusedSecrets refusedSecrets(ObjectProvider<Repository> repository, Law law, UnitDirectory units) {
        return new RefusedSecrets(
                repository, law.office().tables().access().secrecyAlerts().unit(), units);
    }

    private static DemoDistrict demoDistrict(
            Repository repository, Provisioning provisioning, DataDirectory data, OfficeProperties.Demo wanted) {
        District district = District.demo();
        DemoPassword password = new DemoPassword(data.path());
        return new DemoDistrict(
                district,
                new UnitSites(repository),
                new BriefingTitles(repository),
                provisioning,
                password,
                wanted.password());
    }
}

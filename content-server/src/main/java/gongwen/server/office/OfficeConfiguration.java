package gongwen.server.office;

import gongwen.rules.Law;
import gongwen.rules.commit.Pipeline;
import gongwen.server.access.Provisioning;
import gongwen.server.audit.AuditReader;
import gongwen.server.content.CondemnedContents;
import gongwen.server.content.ContentRemoval;
import gongwen.server.database.DataDirectory;
import gongwen.server.database.Database;
import gongwen.server.node.Repository;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class OfficeConfiguration {

    /** The district's law, which every change to a node runs through. */
    @Bean
    Pipeline pipeline() {
        return Law.load().pipeline();
    }

    @Bean
    Bootstrap bootstrap(
            Database database,
            Repository repository,
            Provisioning provisioning,
            OfficeProperties properties,
            DataDirectory data) {
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
                new UnitUpkeep(database, repository, provisioning));
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

    private static DemoDistrict demoDistrict(
            Repository repository, Provisioning provisioning, DataDirectory data, OfficeProperties.Demo wanted) {
        District district = new DistrictReader().read(new ClassPathResource("gongwen/office/demo-district.yaml"));
        DemoPassword password = new DemoPassword(data.path());
        return new DemoDistrict(district, new UnitSites(repository), provisioning, password, wanted.password());
    }
}

package gongwen.server.audit;

import gongwen.server.database.DataDirectory;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private final AuditTable table = new AuditTable();

    @Bean
    RequestTrace requestTrace() {
        return new RequestTrace();
    }

    @Bean
    DatabaseAuditTrail auditTrail(Database database, Clock clock, UnitDirectory units, RequestTrace trace) {
        return new DatabaseAuditTrail(database, table, clock, units, trace);
    }

    @Bean
    ServerKey auditKey(DataDirectory data) {
        return ServerKey.of(data, "audit.key");
    }

    @Bean
    AuditAnchor auditAnchor(Database database, @Value("${gongwen.audit.anchor}") Path file) {
        return new AuditAnchor(database, file.toAbsolutePath());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    AuditWriter auditWriter(DatabaseAuditTrail trail, AuditSealer sealer, AuditAnchor anchor) {
        return new AuditWriter(trail, sealer, anchor);
    }

    @Bean
    AuditSealer auditSealer(Database database, ServerKey auditKey, Clock clock) {
        return new AuditSealer(database, table, auditKey, clock);
    }

    @Bean
    AuditReader auditReader(
            DatabaseAuditTrail trail,
            Database database,
            AuditSealer sealer,
            ServerKey auditKey,
            AuditAnchor anchor,
            Clock clock) {
        AuditVerifier verifier = new AuditVerifier(database, table, auditKey, anchor, clock);
        return new AuditReader(trail, database, table, sealer, verifier);
    }
}

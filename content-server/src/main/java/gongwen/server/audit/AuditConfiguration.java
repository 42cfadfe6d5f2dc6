package gongwen.server.audit;

import gongwen.server.database.DataDirectory;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.time.Clock;
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

    @Bean(initMethod = "start", destroyMethod = "close")
    AuditWriter auditWriter(DatabaseAuditTrail trail, Database database, ServerKey auditKey, Clock clock) {
        return new AuditWriter(trail, new AuditSealer(database, table, auditKey, clock));
    }

    @Bean
    AuditReader auditReader(DatabaseAuditTrail trail, Database database, ServerKey auditKey, Clock clock) {
        return new AuditReader(trail, database, table, new AuditVerifier(database, table, auditKey, clock));
    }
}

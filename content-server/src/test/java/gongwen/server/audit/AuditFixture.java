package gongwen.server.audit;

import gongwen.server.database.Database;
import java.time.Clock;

/** The real trail over a database, for people of no unit. */
public final class AuditFixture {

    private AuditFixture() {}

    public static AuditTrail trail(Database database) {
        return new DatabaseAuditTrail(database, new AuditTable(), Clock.systemUTC(), user -> "", new RequestTrace());
    }
}

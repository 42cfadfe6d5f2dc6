package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_ENTRY;
import static gongwen.server.schema.Tables.AUDIT_SEAL;

import gongwen.rules.trail.IdRanges;
import gongwen.rules.trail.TrailChain;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Recomputes the whole chain. Reads every entry once, in constant memory. */
final class AuditVerifier {

    /** An entry this old has been chained, unless something is wrong. */
    private static final Duration SEALED_BY = Duration.ofMinutes(1);

    private final Database database;
    private final AuditTable table;
    private final TrailChain chain;
    private final AuditAnchor anchor;
    private final Clock clock;

    AuditVerifier(Database database, AuditTable table, ServerKey key, AuditAnchor anchor, Clock clock) {
        this.database = database;
        this.table = table;
        this.chain = new TrailChain(key::sign);
        this.anchor = anchor;
        this.clock = clock;
    }

    Verification verify() {
        long dueSince = clock.instant().minus(SEALED_BY).toEpochMilli();
        long due = database.read(reading -> table.count(reading.dsl(), AUDIT_ENTRY.AT.lt(dueSince)));
        List<Long> broken = new ArrayList<>();
        long links = 0;
        long entries = 0;
        String head = TrailChain.FIRST_LINK;
        for (List<Link> page = linksAfter(0); !page.isEmpty(); page = linksAfter(links)) {
            for (Link link : page) {
                List<Long> ids = link.ids();
                if (link.number() != links + 1 || !link.hash().equals(recomputed(head, ids))) {
                    broken.add(link.number());
                }
                links = link.number();
                entries += ids.size();
                head = link.hash();
            }
        }
        return Verification.of(links, entries, broken, Math.max(0, due - entries), anchor.isHeld(), head);
    }

    private record Link(long number, List<Long> ids, String hash) {}

    private List<Link> linksAfter(long number) {
        return database.read(reading -> reading.dsl()
                .selectFrom(AUDIT_SEAL)
                .where(AUDIT_SEAL.ID.gt(number))
                .orderBy(AUDIT_SEAL.ID)
                .limit(100)
                .fetch(found -> new Link(
                        found.get(AUDIT_SEAL.ID),
                        IdRanges.parse(found.get(AUDIT_SEAL.ENTRIES)).ids(),
                        found.get(AUDIT_SEAL.HASH))));
    }

    private String recomputed(String previous, List<Long> ids) {
        return chain.link(previous, database.read(reading -> table.withIds(reading.dsl(), ids)));
    }
}

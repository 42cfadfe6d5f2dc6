package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.UnitDirectory;
import gongwen.server.database.Database;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/**
 * Accounts with their groups and what they hold in place of others, remembered as long as nobody anywhere changes one and
 * no delegation begins or ends by itself.
 */
final class Members implements UnitDirectory {

    private final Database database;
    private final AccountTable accounts;
    private final GroupTable groups;
    private final Clock clock;
    private final Successions successions = new Successions();
    private final DelegationTable delegations = new DelegationTable();
    private final Map<String, String> units = new ConcurrentHashMap<>();
    private volatile Generation generation = new Generation(-1);

    Members(Database database, AccountTable accounts, GroupTable groups, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.groups = groups;
        this.clock = clock;
    }

    /** What is known at one revision. */
    private record Generation(long revision, Map<String, Entrant> entrants) {
        Generation(long revision) {
            this(revision, new ConcurrentHashMap<>());
        }
    }

    /** A member with the actor it acts as, made once, and the moment from which both may have become others. */
    record Entrant(Member member, Actor actor, long until) {}

    /** The account as it is at a revision or later; empty if there is none. */
    Optional<Entrant> at(long revision, String userId) {
        Generation known = generation;
        if (known.revision() < revision) {
            known = new Generation(revision);
            generation = known;
        }
        Entrant entrant = known.entrants().get(userId);
        if (entrant != null && clock.millis() < entrant.until()) {
            return Optional.of(entrant);
        }
        Optional<Entrant> loaded = load(userId);
        Map<String, Entrant> entrants = known.entrants();
        loaded.ifPresent(found -> entrants.put(userId, found));
        return loaded;
    }

    /** From memory alone, since it is asked inside transactions; whoever acts was looked up when the request came in. */
    @Override
    public String unitOf(String userId) {
        return units.getOrDefault(userId, "");
    }

    private Optional<Entrant> load(String userId) {
        long now = clock.millis();
        Optional<Entrant> found = database.read(
                reading -> accounts.find(reading.dsl(), userId).map(account -> load(reading.dsl(), account, now)));
        found.map(Entrant::member).map(Member::account).ifPresent(account -> {
            String unit = account.unit();
            units.put(userId, unit == null ? "" : unit);
        });
        return found;
    }

    private Entrant load(DSLContext dsl, Account account, long now) {
        Set<String> own = successions.withInherited(dsl, groups.groupsOf(dsl, account.userId()));
        List<Delegation> given = delegations.to(dsl, account.userId(), now);
        Map<String, String> delegated = new HashMap<>();
        for (Delegation delegation : given) {
            if (delegation.isInForce(now) && isStillHeld(dsl, delegation) && !own.contains(delegation.roleGroup())) {
                delegated.put(delegation.roleGroup(), delegation.delegator());
            }
        }
        Member member = new Member(account, own, own.isEmpty() ? Map.of() : delegated);
        return new Entrant(member, member.actor(), Delegation.nextTurn(given, now));
    }

    /** Nobody holds more in place of another than the other would hold himself. */
    private boolean isStillHeld(DSLContext dsl, Delegation delegation) {
        return accounts.find(dsl, delegation.delegator())
                        .filter(Account::enabled)
                        .isPresent()
                && groups.groupsOf(dsl, delegation.delegator()).contains(delegation.roleGroup());
    }
}

package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.UnitDirectory;
import gongwen.server.database.Database;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts with their groups, remembered as long as nobody anywhere changes one. */
final class Members implements UnitDirectory {

    private final Database database;
    private final AccountTable accounts;
    private final GroupTable groups;
    private final Map<String, String> units = new ConcurrentHashMap<>();
    private volatile Generation generation = new Generation(-1);

    Members(Database database, AccountTable accounts, GroupTable groups) {
        this.database = database;
        this.accounts = accounts;
        this.groups = groups;
    }

    /** What is known at one revision. */
    private record Generation(long revision, Map<String, Entrant> entrants) {
        Generation(long revision) {
            this(revision, new ConcurrentHashMap<>());
        }
    }

    /** A member with the actor it acts as, made once. */
    record Entrant(Member member, Actor actor) {}

    /** The account as it is at a revision or later; empty if there is none. */
    Optional<Entrant> at(long revision, String userId) {
        Generation known = generation;
        if (known.revision() < revision) {
            known = new Generation(revision);
            generation = known;
        }
        Entrant entrant = known.entrants().get(userId);
        if (entrant != null) {
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
        Optional<Member> found = database.read(reading -> accounts.find(reading.dsl(), userId)
                .map(account -> new Member(account, groups.groupsOf(reading.dsl(), userId))));
        found.map(Member::account).ifPresent(account -> {
            String unit = account.unit();
            units.put(userId, unit == null ? "" : unit);
        });
        return found.map(member -> new Entrant(member, member.actor()));
    }
}

package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/** Who there is: accounts and groups, for whoever shows them. */
public final class Directory {

    private final Database database;
    private final AccountTable accounts = new AccountTable();
    private final GroupTable groups = new GroupTable();

    Directory(Database database) {
        this.database = database;
    }

    /** The name of an account or group; the id itself if there is none. */
    public String displayName(String authority) {
        if (authority.equals(Actor.SYSTEM.userId()) || authority.equals(Group.EVERYONE)) {
            return authority;
        }
        return database.read(reading -> authority.startsWith(Group.PREFIX)
                ? groups.find(reading.dsl(), authority).map(Group::displayName).orElse(authority)
                : accounts.find(reading.dsl(), authority)
                        .map(Account::displayName)
                        .orElse(authority));
    }

    /** Whether there is such an account or group. */
    public boolean knows(String authority) {
        return authority.equals(Group.EVERYONE)
                || database.read(
                        reading -> accounts.find(reading.dsl(), authority).isPresent()
                                || groups.find(reading.dsl(), authority).isPresent());
    }

    /** An account as Alfresco shows a person. */
    public Optional<Person> person(String userId) {
        return database.read(reading -> accounts.find(reading.dsl(), userId)).map(Person::listed);
    }

    /** The accounts whose id, name or address contains a term, without regard to case, by id. */
    public List<Person> find(String term) {
        return database.read(reading -> accounts.containing(reading.dsl(), term)).stream()
                .map(Person::listed)
                .toList();
    }

    /** The first groups, in the order of their ids, whose id or name holds a text. */
    public List<Group> groups(String text, int most) {
        return database.read(reading -> groups.search(reading.dsl(), text, most));
    }

    /** The accounts behind an authority: itself, or the members of a group and of the groups in it. */
    public Set<String> people(String authority) {
        Set<String> people = new TreeSet<>();
        database.read(reading -> collect(reading.dsl(), authority, people, new TreeSet<>()));
        return people;
    }

    private Set<String> collect(DSLContext dsl, String authority, Set<String> people, Set<String> seen) {
        if (!authority.startsWith(Group.PREFIX)) {
            people.add(authority);
        } else if (seen.add(authority)) {
            groups.members(dsl, authority).forEach(member -> collect(dsl, member, people, seen));
        }
        return people;
    }
}

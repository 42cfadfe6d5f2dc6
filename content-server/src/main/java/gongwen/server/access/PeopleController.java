package gongwen.server.access;

import static gongwen.rules.commit.Person.shownName;

import gongwen.rules.commit.Actor;
import gongwen.server.access.Duties.Duty;
import gongwen.server.database.Database;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts at Alfresco's {@code /people}. */
@RestController
@RequestMapping(PeopleController.PATH)
final class PeopleController {

    static final String PATH = "/alfresco/api/-default-/public/alfresco/versions/1/people";

    /** Ids that can stand in paths, logs and groups; never one that looks like a group's or an alias. */
    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    static boolean isUserId(String id) {
        return USER_ID.matcher(id).matches() && !id.startsWith(Group.PREFIX);
    }

    private final Database database;
    private final AccountTable table = new AccountTable();
    private final GroupTable groups = new GroupTable();
    private final Accounts accounts;
    private final CurrentActor current;

    PeopleController(Database database, Accounts accounts, CurrentActor current) {
        this.database = database;
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * A person to create or change.
     *
     * @param system whether it is a unit's system and not a person
     * @param released true opens the account again after somebody else set its password
     */
    record PersonBody(
            @Nullable String id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String jobTitle,
            @Nullable String email,
            Person.@Nullable Company company,
            @Nullable Boolean enabled,
            @Nullable String password,
            @Nullable String oldPassword,
            @Nullable Boolean system,
            @Nullable Boolean released) {

        @Nullable
        String unit() {
            return company == null ? null : company.organization();
        }

        /** Whether it asks for the release of an account, the security administrator's part, and nothing else. */
        boolean isReleaseOnly() {
            return Boolean.TRUE.equals(released)
                    && equals(new PersonBody(id, null, null, null, null, null, null, null, null, null, released));
        }

        @Override
        public String toString() {
            return "Person " + id;
        }
    }

    @GetMapping
    Listing<Person> list(
            @RequestParam(name = "skipCount", required = false) @Nullable Integer skipCount,
            @RequestParam(name = "maxItems", required = false) @Nullable Integer maxItems) {
        RestPaging paging = RestPaging.of(skipCount, maxItems);
        return database.read(reading -> {
            List<Account> found = table.list(reading.dsl(), paging.skipCount(), paging.maxItems());
            return Listing.of(found.stream().map(Person::listed).toList(), table.count(reading.dsl()), paging);
        });
    }

    @GetMapping("/{id}")
    Entry<Person> get(@PathVariable("id") String id) {
        String userId = named(id);
        Account account = database.read(reading -> table.find(reading.dsl(), userId))
                .orElseThrow(() -> new Failure.NotFound("There is no account " + userId));
        Actor actor = current.actor();
        return new Entry<>(actor.userId().equals(userId) ? Person.self(account, actor) : Person.listed(account));
    }

    @GetMapping("/{id}/groups")
    Listing<GroupEntry> groups(
            @PathVariable("id") String id,
            @RequestParam(name = "skipCount", required = false) @Nullable Integer skipCount,
            @RequestParam(name = "maxItems", required = false) @Nullable Integer maxItems) {
        RestPaging paging = RestPaging.of(skipCount, maxItems);
        String userId = named(id);
        requireOwnOrDuty(userId);
        return database.read(reading -> {
            List<String> ids =
                    groups.groupsOf(reading.dsl(), userId).stream().sorted().toList();
            List<GroupEntry> page = ids.stream()
                    .skip(paging.skipCount())
                    .limit(paging.maxItems())
                    .flatMap(group -> groups.find(reading.dsl(), group).stream())
                    .map(group -> GroupEntry.of(reading.dsl(), groups, group))
                    .toList();
            return Listing.of(page, ids.size(), paging);
        });
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Person> create(@RequestBody PersonBody body) {
        String id = Objects.requireNonNullElse(body.id(), "");
        if (!isUserId(id)) {
            throw new Failure.InvalidArgument(
                    "id: 1 to 100 letters, digits and ._@-, beginning with one of the first two");
        }
        if (body.firstName() == null || body.password() == null) {
            throw new Failure.InvalidArgument("firstName and password are needed");
        }
        String last = Objects.requireNonNullElse(body.lastName(), "");
        Account account = new Account(
                id,
                Boolean.TRUE.equals(body.system()) ? Account.Kind.SYSTEM : Account.Kind.PERSON,
                body.firstName(),
                last,
                shownName(body.firstName(), last),
                body.jobTitle(),
                body.email(),
                body.unit(),
                "",
                Optional.ofNullable(body.enabled()).orElse(true),
                true,
                false);
        return new Entry<>(Person.listed(accounts.create(current.actor(), account, body.password())));
    }

    @PutMapping("/{id}")
    Entry<Person> change(@PathVariable("id") String id, @RequestBody PersonBody body) {
        if (body.isReleaseOnly()) {
            return new Entry<>(Person.listed(accounts.release(current.actor(), named(id))));
        }
        Accounts.Wish wish = new Accounts.Wish(
                body.firstName(),
                body.lastName(),
                body.jobTitle(),
                body.email(),
                body.unit(),
                body.enabled(),
                body.password(),
                body.oldPassword());
        return new Entry<>(Person.listed(accounts.change(current.actor(), named(id), wish)));
    }

    private String named(String id) {
        return id.equals("-me-") ? current.actor().userId() : id;
    }

    private void requireOwnOrDuty(String userId) {
        Actor actor = current.actor();
        if (!actor.userId().equals(userId)
                && !Duties.has(actor, Duty.ACCOUNTS)
                && !Duties.has(actor, Duty.RIGHTS)
                && !Duties.has(actor, Duty.AUDIT)) {
            throw new Failure.Forbidden("Only administrators see the groups of others");
        }
    }
}

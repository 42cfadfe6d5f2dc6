package gongwen.server.access;

import gongwen.server.database.Database;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups at Alfresco's {@code /groups}. */
@RestController
@RequestMapping("/alfresco/api/-default-/public/alfresco/versions/1/groups")
final class GroupsController {

    private static final Pattern GROUP_ID = Pattern.compile("GROUP_[A-Za-z0-9._-]{1,94}");

    private final Database database;
    private final AccountTable accounts = new AccountTable();
    private final GroupTable table = new GroupTable();
    private final Groups groups;
    private final CurrentActor current;

    GroupsController(Database database, Groups groups, CurrentActor current) {
        this.database = database;
        this.groups = groups;
        this.current = current;
    }

    /** A group to create; the prefix of the id may be left out. */
    record GroupBody(@Nullable String id, @Nullable String displayName) {}

    /** A member to add. */
    record MemberBody(@Nullable String id, @Nullable String memberType) {}

    /** A member as it is shown. */
    record MemberEntry(String id, String displayName, String memberType) {}

    @GetMapping
    Listing<GroupEntry> list(
            @RequestParam(name = "skipCount", required = false) @Nullable Integer skipCount,
            @RequestParam(name = "maxItems", required = false) @Nullable Integer maxItems) {
        RestPaging paging = RestPaging.of(skipCount, maxItems);
        return database.read(reading -> {
            List<GroupEntry> page = table.list(reading.dsl(), paging.skipCount(), paging.maxItems()).stream()
                    .map(group -> GroupEntry.of(reading.dsl(), table, group))
                    .toList();
            return Listing.of(page, table.count(reading.dsl()), paging);
        });
    }

    @GetMapping("/{id}")
    Entry<GroupEntry> get(@PathVariable("id") String id) {
        return new Entry<>(database.read(reading -> GroupEntry.of(reading.dsl(), table, find(reading.dsl(), id))));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry<GroupEntry> create(@RequestBody GroupBody body) {
        String given = body.id() == null ? "" : body.id();
        String id = given.startsWith(Group.PREFIX) ? given : Group.PREFIX + given;
        if (!GROUP_ID.matcher(id).matches() || id.equals(Group.EVERYONE)) {
            throw new Failure.InvalidArgument("id: 1 to 94 letters, digits and ._-");
        }
        String displayName = body.displayName() == null ? given : body.displayName();
        Group group = groups.create(current.actor(), new Group(id, displayName));
        return new Entry<>(new GroupEntry(group.id(), group.displayName(), true));
    }

    @GetMapping("/{id}/members")
    Listing<MemberEntry> members(
            @PathVariable("id") String id,
            @RequestParam(name = "skipCount", required = false) @Nullable Integer skipCount,
            @RequestParam(name = "maxItems", required = false) @Nullable Integer maxItems) {
        RestPaging paging = RestPaging.of(skipCount, maxItems);
        return database.read(reading -> {
            List<String> members =
                    table.members(reading.dsl(), find(reading.dsl(), id).id());
            List<MemberEntry> page = members.stream()
                    .skip(paging.skipCount())
                    .limit(paging.maxItems())
                    .map(member -> member(reading.dsl(), member))
                    .toList();
            return Listing.of(page, members.size(), paging);
        });
    }

    @PostMapping("/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<MemberEntry> addMember(@PathVariable("id") String id, @RequestBody MemberBody body) {
        String member = body.id();
        if (member == null) {
            throw new Failure.InvalidArgument("id is needed");
        }
        groups.addMember(current.actor(), id, member);
        return new Entry<>(database.read(reading -> member(reading.dsl(), member)));
    }

    @DeleteMapping("/{id}/members/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(@PathVariable("id") String id, @PathVariable("member") String member) {
        groups.removeMember(current.actor(), id, member);
    }

    private Group find(DSLContext dsl, String id) {
        return table.find(dsl, id).orElseThrow(() -> new Failure.NotFound("There is no group " + id));
    }

    private MemberEntry member(DSLContext dsl, String id) {
        return table.find(dsl, id)
                .map(group -> new MemberEntry(id, group.displayName(), "GROUP"))
                .or(() -> accounts.find(dsl, id).map(account -> new MemberEntry(id, account.displayName(), "PERSON")))
                .orElseGet(() -> new MemberEntry(id, id, "PERSON"));
    }
}

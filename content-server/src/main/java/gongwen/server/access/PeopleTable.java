package gongwen.server.access;

import static gongwen.rules.commit.Person.shownName;

import gongwen.rules.commit.Actor;
import gongwen.server.database.Database;
import gongwen.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts: a new id creates one, which opens nothing until it is authorised; a known one changes what the row says of
 * it. A password is taken in for a new account only, and never given out.
 */
final class PeopleTable implements OrganisationTable {

    private static final List<Column> COLUMNS = List.of(
            new Column("userId", "账号", true),
            new Column("lastName", "姓", false),
            new Column("firstName", "名", false),
            new Column("unit", "单位代码", false),
            new Column("jobTitle", "职务", false),
            new Column("email", "电子邮箱", false),
            new Column("enabled", "启用", false),
            new Column("system", "系统账号", false),
            new Column("password", "初始密码", false));

    private final Database database;
    private final Accounts accounts;
    private final AccountTable table = new AccountTable();

    PeopleTable(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<String> key() {
        return Optional.of("userId");
    }

    @Override
    public List<Duties.Duty> duties() {
        return List.of(Duties.Duty.ACCOUNTS);
    }

    @Override
    public Outcome take(Actor actor, SheetRow row) {
        String id = row.cell("userId").orElseThrow();
        if (!PeopleController.isUserId(id)) {
            throw new BadRow("userId", "1 to 100 letters, digits and ._@- / 1至100位字母、数字和._@-");
        }
        Optional<Account> there = database.read(reading -> table.find(reading.dsl(), id));
        return there.map(account -> change(actor, account, row)).orElseGet(() -> create(actor, id, row));
    }

    private Outcome create(Actor actor, String id, SheetRow row) {
        String first = needed(row, "firstName");
        String last = row.cell("lastName").orElse("");
        boolean system = flag(row, "system").orElse(false);
        Account account = new Account(
                id,
                system ? Account.Kind.SYSTEM : Account.Kind.PERSON,
                first,
                last,
                shownName(first, last),
                row.cell("jobTitle").orElse(null),
                row.cell("email").orElse(null),
                row.cell("unit").orElse(null),
                "",
                flag(row, "enabled").orElse(true),
                true,
                false);
        accounts.create(actor, account, needed(row, "password"));
        return Outcome.MADE;
    }

    private Outcome change(Actor actor, Account account, SheetRow row) {
        if (row.cell("password").isPresent()) {
            throw new BadRow("password", "The account exists; leave this blank / 账号已存在，请留空");
        }
        Accounts.Wish wish = new Accounts.Wish(
                row.cell("firstName").orElse(null),
                row.cell("lastName").orElse(null),
                row.cell("jobTitle").orElse(null),
                row.cell("email").orElse(null),
                row.cell("unit").orElse(null),
                flag(row, "enabled").orElse(null),
                null,
                null);
        if (wish.changesNothingOf(account)) {
            return Outcome.SAME;
        }
        accounts.change(actor, account.userId(), wish);
        return Outcome.CHANGED;
    }

    private static String needed(SheetRow row, String column) {
        return row.cell(column).orElseThrow(() -> new BadRow(column, "A new account needs this / 新建账号必填"));
    }

    private static Optional<Boolean> flag(SheetRow row, String column) {
        return row.cell(column).map(text -> OrganisationTable.flag(column, text));
    }

    @Override
    public List<List<String>> rows() {
        return database.read(reading -> table.list(reading.dsl(), 0, Integer.MAX_VALUE)).stream()
                .map(account -> List.of(
                        account.userId(),
                        account.lastName(),
                        account.firstName(),
                        orBlank(account.unit()),
                        orBlank(account.jobTitle()),
                        orBlank(account.email()),
                        Boolean.toString(account.enabled()),
                        Boolean.toString(account.kind() == Account.Kind.SYSTEM),
                        ""))
                .toList();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}

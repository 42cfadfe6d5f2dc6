package gongwen.server.office;

import gongwen.models.district.District;
import gongwen.server.access.Account;
import gongwen.server.access.Provisioning;
import gongwen.server.database.Database;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the fictional district, with one password for all its accounts. */
final class DemoDistrict {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDistrict.class);

    private final District district;
    private final UnitSites sites;
    private final BriefingTitles titles;
    private final Provisioning provisioning;
    private final DemoPassword password;
    private final @Nullable String wanted;

    /** @param wanted the password asked for; null to keep the one there is, or to make one up */
    DemoDistrict(
            District district,
            UnitSites sites,
            BriefingTitles titles,
            Provisioning provisioning,
            DemoPassword password,
            @Nullable String wanted) {
        this.district = district;
        this.sites = sites;
        this.titles = titles;
        this.provisioning = provisioning;
        this.password = password;
        this.wanted = wanted == null || wanted.isEmpty() ? null : wanted;
    }

    /** Creates the accounts, then the units with whoever holds their posts, then gives the accounts all other rights. */
    void make(Database database) {
        DemoAccounts accounts = new DemoAccounts(district, provisioning);
        database.write(transaction -> create(transaction.dsl(), accounts));
        sites.make(district.units());
        titles.make(district.titles());
        database.write(transaction -> {
            boolean begun = accounts.areAuthorised(transaction.dsl());
            if (!begun) {
                accounts.authorise(transaction.dsl());
            }
            return begun;
        });
    }

    private String create(DSLContext transaction, DemoAccounts accounts) {
        Optional<Account> example =
                provisioning.account(transaction, district.people().get(0).id());
        if (example.isEmpty()) {
            String chosen = wanted != null ? wanted : DemoPassword.madeUp();
            accounts.create(transaction, provisioning.hash(chosen));
            password.write(chosen);
            LOG.info("The demo district is there; the password of its accounts is in {}", password.file());
        } else if (wanted != null && !provisioning.isPassword(example.get(), wanted)) {
            accounts.setPassword(transaction, provisioning.hash(wanted));
            password.write(wanted);
        }
        return district.people().get(0).id();
    }
}

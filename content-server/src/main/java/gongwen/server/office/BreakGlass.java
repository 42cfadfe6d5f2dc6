package gongwen.server.office;

import gongwen.server.access.Account;
import gongwen.server.access.Group;
import gongwen.server.access.Provisioning;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The all-powerful administrator that Alfresco clients know, sealed: it is open only while whoever starts the server
 * gives it a password, and both opening and shutting are audited (domain.md 4.7).
 */
final class BreakGlass {

    private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);
    private static final String ADMIN = "admin";

    private final Provisioning provisioning;
    private final @Nullable String password;

    BreakGlass(Provisioning provisioning, @Nullable String password) {
        this.provisioning = provisioning;
        this.password = password;
    }

    void openOrShut(DSLContext transaction) {
        Optional<Account> admin = provisioning.account(transaction, ADMIN);
        if (password != null && !password.isEmpty()) {
            open(transaction, admin, password);
        } else {
            admin.filter(Account::enabled)
                    .ifPresent(account -> provisioning.change(transaction, account.withEnabled(false)));
        }
    }

    private void open(DSLContext transaction, Optional<Account> admin, String wanted) {
        provisioning.checkPassword(ADMIN, wanted);
        LOG.warn("The break-glass account 'admin' is open; start without GONGWEN_ADMIN_PASSWORD to shut it");
        if (admin.isEmpty()) {
            Account account = new Account(
                    ADMIN,
                    Account.Kind.PERSON,
                    "Administrator",
                    "",
                    "Administrator",
                    null,
                    null,
                    null,
                    provisioning.hash(wanted),
                    true,
                    true,
                    false);
            provisioning.add(transaction, account);
            provisioning.addMember(transaction, Group.ALFRESCO_ADMINISTRATORS, ADMIN);
        } else if (!admin.get().enabled() || !provisioning.isPassword(admin.get(), wanted)) {
            Account account = admin.get().withPasswordHash(provisioning.hash(wanted));
            provisioning.change(transaction, account.withEnabled(true));
        }
    }
}

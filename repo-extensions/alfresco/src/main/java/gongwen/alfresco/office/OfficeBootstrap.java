package gongwen.alfresco.office;

import gongwen.alfresco.read.People;
import gongwen.models.district.District;
import java.util.Optional;
import java.util.function.Supplier;
import org.alfresco.repo.module.AbstractModuleComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an office begins with, at each start of Alfresco: the groups the rules know by name, what units of an
 * older version lack, and the demo district where it is wanted. Running it again changes nothing.
 */
public final class OfficeBootstrap extends AbstractModuleComponent {

    private static final String PASSWORD = "GONGWEN_DEMO_PASSWORD";

    private final RetryingTransactionHelper transactions;
    private final UnitGroups groups;
    private final UnitUpkeep upkeep;
    private final DemoDistrict demo;
    private final boolean demoEnabled;
    private final Supplier<@Nullable String> password;

    public OfficeBootstrap(
            RetryingTransactionHelper transactions,
            UnitGroups groups,
            UnitUpkeep upkeep,
            DemoDistrict demo,
            boolean demoEnabled) {
        this.transactions = transactions;
        this.groups = groups;
        this.upkeep = upkeep;
        this.demo = demo;
        this.demoEnabled = demoEnabled;
        this.password = () -> System.getenv(PASSWORD);
    }

    /** @throws IllegalStateException if the demo district is wanted and its password is not given */
    @Override
    protected void executeInternal() {
        AuthenticationUtil.runAsSystem(() -> {
            inTransaction(() -> {
                People.ADMINISTRATORS.forEach(groups::ensure);
                groups.ensure(People.SYSTEMS);
            });
            upkeep.run(this::inTransaction);
            if (demoEnabled) {
                String chosen = Optional.ofNullable(password.get())
                        .filter(given -> !given.isEmpty())
                        .orElseThrow(() -> new IllegalStateException(
                                "gongwen.demo.enabled: give the demo accounts a password in " + PASSWORD));
                demo.make(District.demo(), chosen, this::inTransaction);
            }
            return demoEnabled;
        });
    }

    private void inTransaction(Runnable work) {
        transactions.doInTransaction(
                () -> {
                    work.run();
                    return true;
                },
                false,
                true);
    }
}

package gongwen.server.office;

import static gongwen.server.schema.Tables.START_LOCK;

import gongwen.server.database.Database;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Makes what an office begins with, before the first request is taken. Running it again changes nothing; of two servers
 * that start together one waits for the other.
 */
final class Bootstrap implements SmartInitializingSingleton {

    private final Database database;
    private final BaseFolders folders;
    private final WellKnownGroups groups;
    private final BreakGlass breakGlass;
    private final Optional<DemoDistrict> demo;

    Bootstrap(
            Database database,
            BaseFolders folders,
            WellKnownGroups groups,
            BreakGlass breakGlass,
            Optional<DemoDistrict> demo) {
        this.database = database;
        this.folders = folders;
        this.groups = groups;
        this.breakGlass = breakGlass;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.write(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.selectFrom(START_LOCK).forUpdate().fetch();
            folders.make();
            groups.make(dsl);
            breakGlass.openOrShut(dsl);
            demo.ifPresent(district -> district.make(dsl));
            return dsl;
        });
    }
}

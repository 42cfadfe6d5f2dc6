package gongwen.server.office;

import static gongwen.server.schema.Tables.START_LOCK;

import gongwen.server.database.Database;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Makes what an office begins with, before the first request is taken. Running it again changes nothing; of two servers
 * that start together one waits for the other, and each step is a transaction of its own behind that lock.
 */
final class Bootstrap implements SmartInitializingSingleton {

    private final Database database;
    private final BaseFolders folders;
    private final WellKnownGroups groups;
    private final BreakGlass breakGlass;
    private final Optional<DemoDistrict> demo;
    private final UnitUpkeep upkeep;

    Bootstrap(
            Database database,
            BaseFolders folders,
            WellKnownGroups groups,
            BreakGlass breakGlass,
            Optional<DemoDistrict> demo,
            UnitUpkeep upkeep) {
        this.database = database;
        this.folders = folders;
        this.groups = groups;
        this.breakGlass = breakGlass;
        this.demo = demo;
        this.upkeep = upkeep;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.write(transaction -> {
            transaction.dsl().selectFrom(START_LOCK).forUpdate().fetch();
            folders.make();
            database.write(begun -> {
                groups.make(begun.dsl());
                breakGlass.openOrShut(begun.dsl());
                return begun;
            });
            demo.ifPresent(district -> district.make(database));
            upkeep.run();
            return transaction;
        });
    }
}

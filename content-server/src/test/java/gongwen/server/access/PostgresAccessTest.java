package gongwen.server.access;

import gongwen.server.RunningServer;

final class PostgresAccessTest
        implements LogInContract,
                LockoutContract,
                SeparationContract,
                PostsContract,
                MergerContract,
                OrganisationContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

package gongwen.server.rest;

import gongwen.server.RunningServer;

final class PostgresRestTest implements BrowsingContract, ChangingContract, LibraryContract, OfficeLibraryContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

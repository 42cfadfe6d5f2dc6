package gongwen.server.rest;

import gongwen.server.RunningServer;

final class PostgresRestTest
        implements BrowsingContract, ChangingContract, LibraryContract, OfficeLibraryContract, RenditionContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

package gongwen.server.rest;

import gongwen.server.RunningServer;

final class H2RestTest
        implements BrowsingContract, ChangingContract, LibraryContract, OfficeLibraryContract, RenditionContract {

    @Override
    public RunningServer server() {
        return RunningServer.onH2();
    }
}

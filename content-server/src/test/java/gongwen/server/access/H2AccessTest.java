package gongwen.server.access;

import gongwen.server.RunningServer;

final class H2AccessTest
        implements LogInContract,
                LockoutContract,
                SeparationContract,
                PostsContract,
                MergerContract,
                OrganisationContract {

    @Override
    public RunningServer server() {
        return RunningServer.onH2();
    }
}

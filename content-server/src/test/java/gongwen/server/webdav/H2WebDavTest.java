package gongwen.server.webdav;

import gongwen.server.RunningServer;

final class H2WebDavTest implements WebDavContract {

    @Override
    public RunningServer server() {
        return RunningServer.onH2();
    }
}

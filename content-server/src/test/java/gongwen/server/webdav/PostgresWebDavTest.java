package gongwen.server.webdav;

import gongwen.server.RunningServer;

final class PostgresWebDavTest implements WebDavContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

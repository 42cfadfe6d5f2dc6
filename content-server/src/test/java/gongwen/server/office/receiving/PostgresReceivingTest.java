package gongwen.server.office.receiving;

import gongwen.server.RunningServer;

final class PostgresReceivingTest implements ReceivingContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

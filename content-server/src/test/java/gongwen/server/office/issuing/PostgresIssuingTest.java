package gongwen.server.office.issuing;

import gongwen.server.RunningServer;

final class PostgresIssuingTest implements IssuingContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

package gongwen.server.office.evaluation;

import gongwen.server.RunningServer;

final class PostgresEvaluationTest implements EvaluationContract {

    @Override
    public RunningServer server() {
        return RunningServer.onPostgres();
    }
}

package gongwen.server.office.evaluation;

import gongwen.server.RunningServer;

final class H2EvaluationTest implements EvaluationContract {

    @Override
    public RunningServer server() {
        return RunningServer.onH2();
    }
}

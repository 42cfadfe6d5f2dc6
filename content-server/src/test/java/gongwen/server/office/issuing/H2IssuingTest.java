package gongwen.server.office.issuing;

import gongwen.server.RunningServer;

final class H2IssuingTest implements IssuingContract {

    @Override
    public RunningServer server() {
        return RunningServer.onH2();
    }
}

package gongwen.server.office.receiving;

import gongwen.server.RunningServer;

final class H2ReceivingTest implements ReceivingContract {

    @Override
    public RunningServer server() {
        return RunningServer.onH2();
    }
}

package gongwen.proof.contract;

import gongwen.contract.Servers;
import gongwen.contract.Target;
import gongwen.contract.TargetDescription;
import gongwen.contract.cmis.CmisConnection;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the contract suite on a server of ours on each database, by each binding. */
public final class ServersOfEachStorage implements Servers {

    private final List<TestServer> servers = new ArrayList<>();

    @Override
    public List<Target> start() throws IOException {
        List<Target> targets = new ArrayList<>();
        for (Storage storage : Storage.values()) {
            TestServer server = TestServer.start(storage);
            servers.add(server);
            for (CmisConnection connection : CmisConnection.values()) {
                targets.add(target(storage + " " + connection, server, connection));
            }
        }
        return targets;
    }

    /** A server of ours as the suite reaches it. */
    public static Target target(String name, TestServer server, CmisConnection connection) {
        return new Target(
                name,
                server.process().url(),
                connection,
                server.account(TestServer.ADMIN).password(),
                TargetDescription.contentServer().storing(server.directory().resolve("data/content")));
    }

    @Override
    public void close() throws IOException {
        for (TestServer server : servers) {
            server.close();
        }
    }
}

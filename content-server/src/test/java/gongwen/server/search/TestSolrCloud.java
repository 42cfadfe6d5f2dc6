package gongwen.server.search;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** A SolrCloud of one server with its ZooKeeper, in this JVM, on loopback ports of its own. */
final class TestSolrCloud implements AutoCloseable {

    private static final int TICK_MILLIS = 1000;
    private static final int MOST_CONNECTIONS = 60;
    private static final String CONFIGURATION = """
            <solr>
              <solrcloud>
                <str name="host">127.0.0.1</str>
                <int name="hostPort">${hostPort:8983}</int>
                <str name="hostContext">solr</str>
              </solrcloud>
            </solr>
            """;

    private final ServerCnxnFactory zooKeeper;
    private final Server solr = new Server();
    private final ServerConnector connector;

    TestSolrCloud(Path directory) throws Exception {
        ZooKeeperServer server = new ZooKeeperServer(
                directory.resolve("snapshots").toFile(),
                directory.resolve("log").toFile(),
                TICK_MILLIS);
        zooKeeper = ServerCnxnFactory.createFactory(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_CONNECTIONS);
        zooKeeper.startup(server);
        Path home = Files.createDirectories(directory.resolve("solr"));
        Files.writeString(home.resolve("solr.xml"), CONFIGURATION);
        Properties settings = new Properties();
        settings.setProperty("zkHost", zooKeeper());
        HttpConfiguration http = new HttpConfiguration();
        connector = new ServerConnector(solr, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.open();
        settings.setProperty("hostPort", String.valueOf(connector.getLocalPort()));
        solr.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(solr, "/solr");
        context.setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, settings);
        context.setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
        context.addEventListener(new CoreContainerProvider());
        context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(DefaultServlet.class, "/");
        solr.start();
    }

    /** Where its ZooKeeper is. */
    String zooKeeper() {
        return "127.0.0.1:" + zooKeeper.getLocalPort();
    }

    /** Where it is itself. */
    String url() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/solr";
    }

    @Override
    public void close() {
        try {
            solr.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            zooKeeper.shutdown();
        }
    }
}

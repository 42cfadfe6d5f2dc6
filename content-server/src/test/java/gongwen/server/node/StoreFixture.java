package gongwen.server.node;

import com.zaxxer.hikari.HikariDataSource;
import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.audit.AuditFixture;
import gongwen.server.database.Database;
import gongwen.server.database.Dialect;
import gongwen.server.database.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;

/** A repository over an empty database with the shipped models and a test model that has a property of every type. */
public final class StoreFixture implements AutoCloseable {

    static final Actor ZHANG = person("zhang");
    static final Actor LI = person("li");
    static final Actor ADMIN =
            new Actor("admin", Set.of("admin", "GROUP_EVERYONE", "GROUP_ALFRESCO_ADMINISTRATORS"), false);

    private final HikariDataSource dataSource;
    private final Database database;
    private final Dictionary dictionary = dictionary();
    private Repository repository;

    private StoreFixture(String url, String user) {
        Dialect dialect = Dialect.of(url);
        this.dataSource = Pool.open(url, user, "", 16, Duration.ofSeconds(5));
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/" + dialect.name().toLowerCase(Locale.ROOT))
                .load()
                .migrate();
        this.database = new Database(dataSource, dialect);
        this.repository = open(new Pipeline(List.of(), List.of(), List.of(), List.of()));
    }

    public static StoreFixture over(String url, String user) {
        return new StoreFixture(url, user);
    }

    public static Actor person(String id, String... groups) {
        Set<String> authorities = new java.util.HashSet<>(Set.of(groups));
        authorities.add(id);
        authorities.add("GROUP_EVERYONE");
        return new Actor(id, authorities, false);
    }

    private static Dictionary dictionary() {
        try (InputStream in = Objects.requireNonNull(StoreFixture.class.getResourceAsStream("test-model.xml"))) {
            return Dictionary.load().plus("test-model.xml", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server over the same tables, with these rules. */
    Repository open(Pipeline pipeline) {
        return NodeStore.open(
                tables(),
                pipeline,
                AuditFixture.trail(database),
                order -> {
                    throw new IllegalStateException("No rule of these tests lays anything out");
                },
                ZoneId.of("Asia/Shanghai"));
    }

    private Store tables() {
        return new Store(database, () -> dictionary, PeopleRegister.EMPTY, Clock.systemUTC());
    }

    public IndexFeed feed() {
        return new IndexFeed(tables());
    }

    public Dictionary dictionaryInForce() {
        return dictionary;
    }

    public Repository repository() {
        return repository;
    }

    Database database() {
        return database;
    }

    /** A new folder below the root in which these may do everything. */
    public NodeId folder(Actor... owners) {
        Set<AccessList.Entry> entries = new java.util.HashSet<>();
        for (Actor owner : owners) {
            entries.add(new AccessList.Entry(owner.userId(), Role.ALL.alfrescoName()));
        }
        return repository.change(
                Actor.SYSTEM,
                work -> work.create(new Work.NewNode(
                        Cm.FOLDER,
                        Set.of(),
                        Map.of(Cm.NAME, "夹-" + java.util.UUID.randomUUID()),
                        work.root(),
                        Cm.CONTAINS,
                        null,
                        null,
                        new AccessList(false, entries),
                        Work.Initial.NONE)));
    }

    static Work.NewNode document(NodeId parent, String name) {
        return node(Cm.CONTENT, parent, name, Map.of());
    }

    public static Work.NewNode node(
            QualifiedName type, NodeId parent, String name, Map<QualifiedName, Object> properties) {
        Map<QualifiedName, Object> all = new HashMap<>(properties);
        all.put(Cm.NAME, name);
        return new Work.NewNode(
                type, Set.of(), all, parent, Cm.CONTAINS, null, null, AccessList.INHERITED, Work.Initial.NONE);
    }

    public static Work.NewNode with(Work.NewNode node, TestContent content, Work.Initial initial) {
        return new Work.NewNode(
                node.type(),
                node.aspects(),
                node.properties(),
                node.parent(),
                node.association(),
                content,
                null,
                node.access(),
                initial);
    }

    /** How many rows name a node, but for those that tell of its past. */
    long rowsNaming(NodeId id) {
        return database.read(transaction -> {
            long rows = 0;
            for (String column : List.of(
                    "node.id",
                    "node.series_id",
                    "node_property.node_id",
                    "node_aspect.node_id",
                    "child_association.child_id",
                    "child_association.parent_id",
                    "peer_association.source_id",
                    "peer_association.target_id",
                    "node_version.series_id",
                    "trash.node_id")) {
                String table = column.substring(0, column.indexOf('.'));
                rows += new Sql()
                        .add("select count(*) from " + table + " where " + column + " = ?", id.uuid())
                        .count(transaction.connection());
            }
            return rows;
        });
    }

    NodeId create(Actor actor, Work.NewNode node) {
        return repository.change(actor, work -> work.create(node));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

package gongwen.proof.bench;

import gongwen.proof.process.DatabaseAccess;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents into the database of a stopped server by copying all rows of one that the server wrote itself. Which
 * rows those are it finds out from the database: every row of any table in which the id of the document, or of a node
 * below it, stands. Contents are not copied, so copies share that of their template.
 */
final class RowCopier implements AutoCloseable {

    /** H2 keeps more of its pages in memory than a server would, and a page's texts where the server puts them. */
    private static final String H2_SETTINGS = ";CACHE_SIZE=1048576;MAX_LENGTH_INPLACE_LOB=100000";

    private static final String POSTGRESQL_SETTINGS = "?reWriteBatchedInserts=true";
    private static final int DOCUMENTS_A_BATCH = 250;
    private static final int ID_CHARACTERS = 36;

    private final Connection connection;
    private final boolean postgresql;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final List<Table> tables;
    private int waiting;

    private RowCopier(DatabaseAccess database, Path serverJar) throws SQLException, IOException {
        // H2's triggers are classes of the server
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(
                        new URL[] {
                            URI.create("jar:" + serverJar.toAbsolutePath().toUri() + "!/BOOT-INF/classes/")
                                    .toURL()
                        },
                        RowCopier.class.getClassLoader()));
        this.postgresql = database.url().startsWith("jdbc:postgresql:");
        this.connection = DriverManager.getConnection(
                database.url() + (postgresql ? POSTGRESQL_SETTINGS : H2_SETTINGS),
                database.user(),
                database.password());
        connection.setAutoCommit(false);
        if (postgresql) {
            execute("set synchronous_commit = off");
        }
        this.tables = tables();
    }

    static RowCopier open(DatabaseAccess database, Path serverJar) throws IOException {
        try {
            return new RowCopier(database, serverJar);
        } catch (SQLException e) {
            throw new IOException("The database cannot be opened", e);
        }
    }

    /**
     * A table in which the ids of documents stand.
     *
     * @param columns those that do not number the rows by themselves
     * @param ids those that can hold an id
     * @param texts those that hold text, after the name of their table
     */
    private record Table(
            String name, List<String> columns, List<String> ids, Set<String> texts, PreparedStatement insert) {}

    private record Row(Table table, List<Template.Value> values) {}

    /** The rows of a document, to be copied. */
    static final class Rows {
        private final Template template;
        private final List<Row> rows;

        private Rows(Template template, List<Row> rows) {
            this.template = template;
            this.rows = rows;
        }

        Template template() {
            return template;
        }
    }

    /** The rows of a document with these marks. */
    Rows read(UUID id, List<String> marks) throws IOException {
        try {
            Template template = new Template(tree(id), created(id), marks);
            List<Row> rows = new ArrayList<>();
            for (Table table : tables) {
                rows.addAll(rows(table, template));
            }
            return new Rows(template, rows);
        } catch (SQLException e) {
            throw new IOException("The rows of " + id + " cannot be read", e);
        }
    }

    void write(Rows rows, Template copy) throws IOException {
        try {
            for (Row row : rows.rows) {
                PreparedStatement insert = row.table.insert;
                for (int i = 0; i < row.values.size(); i++) {
                    insert.setObject(i + 1, row.values.get(i).of(copy));
                }
                insert.addBatch();
            }
            if (++waiting == DOCUMENTS_A_BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new IOException("A copy cannot be written", e);
        }
    }

    /** Ends the work and counts the rows for the planner, as the databases do by themselves in time. */
    void finish() throws IOException {
        try {
            flush();
            connection.setAutoCommit(true);
            execute(postgresql ? "vacuum analyze" : "analyze");
        } catch (SQLException e) {
            throw new IOException("The copies cannot be written", e);
        }
    }

    private void flush() throws SQLException {
        for (Table table : tables) {
            table.insert.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("The database cannot be closed", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private long created(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select created from node where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A node and all nodes below it. */
    private List<UUID> tree(UUID top) throws SQLException {
        List<UUID> ids = new ArrayList<>(List.of(top));
        try (PreparedStatement select = connection.prepareStatement("select id from node where primary_parent = ?")) {
            for (int i = 0; i < ids.size(); i++) {
                select.setObject(1, ids.get(i));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return List.copyOf(ids);
    }

    private List<Row> rows(Table table, Template template) throws SQLException {
        String places = String.join(", ", Collections.nCopies(template.ids().size(), "?"));
        String sql = "select " + String.join(", ", table.columns) + " from " + table.name + " where "
                + table.ids.stream()
                        .map(column -> column + " in (" + places + ")")
                        .collect(Collectors.joining(" or "));
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 0;
            for (String column : table.ids) {
                for (UUID id : template.ids()) {
                    select.setObject(++place, table.texts.contains(table.name + "." + column) ? id.toString() : id);
                }
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<Template.Value> values = new ArrayList<>();
                    for (int i = 1; i <= table.columns.size(); i++) {
                        @Nullable Object value = found.getObject(i);
                        values.add(template.value(value));
                    }
                    rows.add(new Row(table, values));
                }
            }
        }
        return rows;
    }

    private List<Table> tables() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, List<String>> ids = new LinkedHashMap<>();
        Set<String> texts = new HashSet<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                String column = found.getString("COLUMN_NAME");
                String type = found.getString("TYPE_NAME");
                if (!"YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
                }
                boolean text = type.toLowerCase(Locale.ROOT).contains("char");
                if ("uuid".equalsIgnoreCase(type) || text && found.getInt("COLUMN_SIZE") == ID_CHARACTERS) {
                    ids.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
                }
                if (text) {
                    texts.add(table + "." + column);
                }
            }
        }
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : ids.entrySet()) {
            List<String> written = columns.getOrDefault(entry.getKey(), List.of());
            String sql = "insert into " + entry.getKey() + " (" + String.join(", ", written) + ") values ("
                    + String.join(", ", Collections.nCopies(written.size(), "?")) + ")";
            tables.add(new Table(entry.getKey(), written, entry.getValue(), texts, connection.prepareStatement(sql)));
        }
        return tables;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

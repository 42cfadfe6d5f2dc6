package gongwen.server.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the making: text and the values for its question marks. Hand-built, because rendering the same few
 * queries anew through a query builder costs more than running them; the text repeats, so that drivers keep it prepared.
 */
final class Sql {

    private final StringBuilder text = new StringBuilder(512);
    private final List<@Nullable Object> values = new ArrayList<>();

    Sql add(String part) {
        text.append(part);
        return this;
    }

    /** Adds a part with its values, one for each question mark in it. */
    Sql add(String part, @Nullable Object... partValues) {
        text.append(part);
        for (Object value : partValues) {
            values.add(value);
        }
        return this;
    }

    Sql add(Sql part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    /**
     * Adds {@code (?, ?, …)} for a list that is not empty. The last value is repeated up to a power of two, so that
     * few texts serve lists of any length.
     */
    Sql addList(Collection<?> list) {
        int marks = Integer.highestOneBit(Math.max(1, list.size() * 2 - 1));
        Object last = null;
        for (Object value : list) {
            values.add(value);
            last = value;
        }
        for (int i = list.size(); i < marks; i++) {
            values.add(last);
        }
        text.append('(').append("?, ".repeat(marks - 1)).append("?)");
        return this;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows));
            }
            return results;
        }
    }

    /** The first row, or null if there is none. */
    <T> @Nullable T first(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? reader.read(rows) : null;
        }
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes rows, and says how many. */
    int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}

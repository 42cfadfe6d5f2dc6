package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names as numbers, as the tables keep them. A number never changes, so what was read once is kept. */
final class Names {

    private final Database database;
    private final Map<QualifiedName, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, QualifiedName> names = new ConcurrentHashMap<>();
    private volatile @Nullable Dictionary numbered;

    Names(Database database) {
        this.database = database;
    }

    /** Sees to it that every name of a dictionary has a number, in a transaction of its own. */
    void number(Dictionary dictionary) {
        if (numbered == dictionary) {
            return;
        }
        Set<QualifiedName> wanted = new HashSet<>();
        dictionary.types().forEach(type -> wanted.add(type.name()));
        dictionary.aspects().forEach(aspect -> wanted.add(aspect.name()));
        dictionary.properties().forEach(property -> wanted.add(property.name()));
        dictionary.associations().forEach(association -> wanted.add(association.name()));
        database.read(this::load);
        wanted.removeAll(numbers.keySet());
        if (!wanted.isEmpty()) {
            database.write(transaction -> insert(transaction, wanted));
            database.read(this::load);
        }
        numbered = dictionary;
    }

    private static int insert(Transaction transaction, Set<QualifiedName> wanted) throws SQLException {
        int inserted = 0;
        for (QualifiedName name : wanted) {
            inserted += new Sql()
                    .add(
                            "insert into qname (name) select cast(? as varchar(255))"
                                    + " where not exists (select 1 from qname where name = ?)",
                            name.toString(),
                            name.toString())
                    .run(transaction.connection());
        }
        return inserted;
    }

    /** Reads all names, and says how many there are. */
    private int load(Transaction transaction) throws SQLException {
        List<QualifiedName> all = new Sql().add("select id, name from qname").list(transaction.connection(), row -> {
            QualifiedName name = PropertyText.name(row.getString(2));
            numbers.put(name, row.getInt(1));
            names.put(row.getInt(1), name);
            return name;
        });
        return all.size();
    }

    /** The number of a name; of a name that is in no model -1, which no row has. */
    int number(QualifiedName name) {
        return numbers.getOrDefault(name, -1);
    }

    /** The name of a number found in a row. */
    QualifiedName name(Transaction transaction, int number) throws SQLException {
        QualifiedName name = names.get(number);
        if (name == null) {
            load(transaction);
            name = names.get(number);
        }
        if (name == null) {
            throw new IllegalStateException("No name has the number " + number);
        }
        return name;
    }
}

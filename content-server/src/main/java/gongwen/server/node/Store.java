package gongwen.server.node;

import gongwen.models.dictionary.Dictionary;
import gongwen.server.database.Database;
import gongwen.server.dictionary.CurrentDictionary;
import java.time.Clock;

/** What every reading and every change shares: the database, the models in force, and what is cached of the tables. */
final class Store {

    final Database database;
    final Names names;
    final AccessLists accessLists = new AccessLists();
    final NodeRows rows;
    final VersionRows versions;
    final PeopleRegister people;
    final Clock clock;
    private final CurrentDictionary dictionary;

    Store(Database database, CurrentDictionary dictionary, PeopleRegister people, Clock clock) {
        this.database = database;
        this.dictionary = dictionary;
        this.people = people;
        this.clock = clock;
        this.names = new Names(database);
        this.rows = new NodeRows(names, accessLists);
        this.versions = new VersionRows(names, rows);
    }

    /** The models in force, with a number for each name in them. */
    Dictionary dictionary() {
        Dictionary current = dictionary.current();
        names.number(current);
        return current;
    }
}

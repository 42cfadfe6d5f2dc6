package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.Person;
import gongwen.server.database.Transaction;
import java.util.Optional;

/** The accounts and groups beside the nodes: what the rules ask of them, and what of them follows from a change. */
public interface PeopleRegister {

    /** Nobody is known, and nothing follows. */
    PeopleRegister EMPTY = new PeopleRegister() {
        @Override
        public Optional<Person> person(Transaction transaction, String userId) {
            return Optional.empty();
        }

        @Override
        public void follow(Transaction transaction, Actor actor, Draft decided) {
            // there is nothing that could follow
        }
    };

    /** The account of this id as the running transaction sees it. */
    Optional<Person> person(Transaction transaction, String userId);

    /** Makes groups and memberships what a decided change says they are, in the change's own transaction. */
    void follow(Transaction transaction, Actor actor, Draft decided);
}

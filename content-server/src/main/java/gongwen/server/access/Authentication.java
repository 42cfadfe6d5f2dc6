package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.access.Members.Entrant;
import java.util.Optional;

/** Finds the actor behind credentials. */
final class Authentication {

    private final Revision revision;
    private final Members members;
    private final Tickets tickets;
    private final LogIns logIns;
    private final RememberedPasswords remembered;

    Authentication(Revision revision, Members members, Tickets tickets, LogIns logIns, RememberedPasswords remembered) {
        this.revision = revision;
        this.members = members;
        this.tickets = tickets;
        this.logIns = logIns;
        this.remembered = remembered;
    }

    /**
     * The actor, with the rights held now; empty without credentials or with a dead ticket.
     *
     * @throws LogInRefused if there is a password and it does not open the account
     */
    Optional<Actor> actor(Credentials credentials) {
        if (credentials instanceof Credentials.Ticket shown) {
            long now = revision.current();
            return tickets.userOf(now, shown.ticket())
                    .flatMap(userId -> members.at(now, userId))
                    .filter(entrant -> entrant.member().mayEnter())
                    .map(Entrant::actor);
        }
        if (credentials instanceof Credentials.Password shown) {
            return Optional.of(logIn(shown).actor());
        }
        return Optional.empty();
    }

    /** Gives a ticket for a password. */
    String ticket(Credentials.Password shown) {
        Optional<Entrant> entrant = members.at(revision.current(), shown.userId());
        logIns.logIn(shown.userId(), entrant.map(Entrant::member), shown.password());
        return tickets.issue(shown.userId());
    }

    /** A lock stops guessing; who has shown the right password lately is not guessing and is not locked out by others. */
    private Entrant logIn(Credentials.Password shown) {
        Optional<Entrant> entrant = members.at(revision.current(), shown.userId());
        Optional<Member> member = entrant.map(Entrant::member);
        if (!member.filter(found -> found.mayEnter() && remembered.knows(found.account(), shown.password()))
                .isPresent()) {
            logIns.logIn(shown.userId(), member, shown.password());
            member.ifPresent(found -> remembered.remember(found.account(), shown.password()));
        }
        return entrant.orElseThrow();
    }
}

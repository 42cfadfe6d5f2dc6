package gongwen.server.rest.person;

import gongwen.rules.commit.Actor;
import gongwen.server.failure.Failure;

/** Whose personal things a request may be about. */
final class Persons {

    private Persons() {}

    /**
     * The caller, under the alias or the own id; what others keep for themselves is nobody's business.
     *
     * @throws Failure.NotFound if it is somebody else
     */
    static String own(Actor actor, String address) {
        if (!address.equals("-me-") && !address.equals(actor.userId())) {
            throw new Failure.NotFound("The entity with id: " + address + " was not found");
        }
        return actor.userId();
    }
}

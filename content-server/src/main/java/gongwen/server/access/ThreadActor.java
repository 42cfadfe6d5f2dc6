package gongwen.server.access;

import gongwen.rules.commit.Actor;

/** Keeps the actor of a request with the thread that serves it. */
final class ThreadActor implements CurrentActor {

    private final ThreadLocal<Actor> current = new ThreadLocal<>();

    void remember(Actor actor) {
        current.set(actor);
    }

    void forget() {
        current.remove();
    }

    @Override
    public Actor actor() {
        Actor actor = current.get();
        if (actor == null) {
            throw new IllegalStateException("This thread serves no authenticated request");
        }
        return actor;
    }
}

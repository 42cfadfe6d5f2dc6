package gongwen.server.access;

import gongwen.rules.commit.Violations;

/** What waits for one person, as whoever gives people work says; an account is shut only when nothing does. */
@FunctionalInterface
public interface PersonalQueue {

    /** What must be handed over first, in codes and counts, never titles. */
    Violations left(String userId);
}

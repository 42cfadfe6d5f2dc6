package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;

/** Is told of a change that the rules refused, once nothing of it is left. */
public interface RefusalObserver {

    void refused(Actor actor, CommitRefused refused);
}

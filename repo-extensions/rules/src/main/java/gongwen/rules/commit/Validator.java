package gongwen.rules.commit;

/** A rule that may only refuse. It sees the final states, after every editor has come to rest. */
@FunctionalInterface
public interface Validator {

    /** What is wrong with this change; {@link Violations#NONE} if nothing is. */
    Violations validate(Change change, Circumstances circumstances);
}

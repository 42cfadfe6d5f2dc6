package gongwen.server.audit;

/** Which unit an account belongs to. The trail keeps the unit of the moment, since people move. */
@FunctionalInterface
public interface UnitDirectory {

    /** The unit's id such as {@code SJZ}, empty for an account that is unknown or belongs to none. */
    String unitOf(String userId);
}

package gongwen.server.failure;

/**
 * A request that cannot be carried out, besides those the rules refuse ({@link gongwen.rules.commit.CommitRefused}).
 * Nothing of it was kept. Messages name ids, never titles or content.
 */
public abstract sealed class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Failure(String message) {
        super(message);
    }

    private Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no such thing, or the caller may not know that there is. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** The caller may see the thing, but not do this with it. */
    public static final class Forbidden extends Failure {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** Somebody else changed or locked it first; read it again, then repeat. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message);
        }
    }

    /** The folder already holds a child of that name. */
    public static final class NameTaken extends Failure {
        private static final long serialVersionUID = 1L;

        private final String name;

        public NameTaken(String message) {
            this(message, "");
        }

        /** @param name the name of the child, for the answer to who wanted it; never for a log */
        public NameTaken(String message, String name) {
            super(message);
            this.name = name;
        }

        /** The name of the child; empty where the message says what is taken. */
        public String name() {
            return name;
        }
    }

    /** The value breaks a constraint of the content model, such as the form of a name or a mandatory property. */
    public static final class ModelViolated extends Failure {
        private static final long serialVersionUID = 1L;

        public ModelViolated(String message) {
            super(message);
        }
    }

    /** The request makes no sense as it stands: an unknown type or property, a value of the wrong type. */
    public static final class InvalidArgument extends Failure {
        private static final long serialVersionUID = 1L;

        public InvalidArgument(String message) {
            super(message);
        }
    }

    /** The operation does not exist for this kind of node. */
    public static final class Unsupported extends Failure {
        private static final long serialVersionUID = 1L;

        public Unsupported(String message) {
            super(message);
        }
    }

    /** The stream is larger than the server accepts. */
    public static final class TooLarge extends Failure {
        private static final long serialVersionUID = 1L;

        public TooLarge(String message) {
            super(message);
        }
    }

    /** The disk is full. */
    public static final class StorageFull extends Failure {
        private static final long serialVersionUID = 1L;

        public StorageFull(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A part the request needs, such as the database, does not answer now; the same request may succeed later. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

package gongwen.server.job;

/** A job did not succeed this time. Its message is kept and shown to the operator: it repeats nothing anybody wrote. */
public final class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailed(String message) {
        super(message);
    }
}

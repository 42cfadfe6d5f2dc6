package gongwen.server.envelope;

/** An error of Alfresco's REST API v1, as {@code {"error": …}}. */
record ErrorBody(Details error) {

    /** The fixed sentence Alfresco answers since it shows no stack traces any more. */
    private static final String NO_STACK_TRACE =
            "For security reasons the stack trace is no longer displayed, but the property is kept for previous versions";

    /**
     * What is wrong.
     *
     * @param errorKey stable name of the error, for programs
     * @param briefSummary an eight-digit number and a sentence in the caller's language, for people
     * @param logId the id of the request in the server's log
     */
    record Details(
            String errorKey,
            int statusCode,
            String briefSummary,
            String stackTrace,
            String descriptionURL,
            String logId) {}

    static ErrorBody of(String errorKey, int statusCode, String briefSummary, String logId) {
        return new ErrorBody(new Details(
                errorKey, statusCode, briefSummary, NO_STACK_TRACE, "https://api-explorer.alfresco.com", logId));
    }
}

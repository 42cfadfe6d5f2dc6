package gongwen.server.envelope;

import java.util.List;

/** An error of Alfresco's web scripts, which is also how Alfresco refuses a CMIS request before CMIS begins. */
record WebScriptErrorBody(
        Status status, String message, String exception, List<String> callstack, String server, String time) {

    /** The HTTP status in words. */
    record Status(int code, String name, String description) {}
}

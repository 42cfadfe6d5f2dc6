package gongwen.server.rest;

/** Where Alfresco's interfaces begin. */
public final class Paths {

    public static final String CORE = "/alfresco/api/-default-/public/alfresco/versions/1";

    private Paths() {}
}

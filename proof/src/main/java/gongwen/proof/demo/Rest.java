package gongwen.proof.demo;

/** Where accounts, groups and the audit trail are, beside CMIS. */
final class Rest {

    static final String CORE = "/alfresco/api/-default-/public/alfresco/versions/1";
    static final String PEOPLE = CORE + "/people";
    static final String AUDIT = CORE + "/audit-applications/gongwen";

    private Rest() {}

    /** The members of a group. */
    static String members(String group) {
        return CORE + "/groups/" + group + "/members";
    }
}

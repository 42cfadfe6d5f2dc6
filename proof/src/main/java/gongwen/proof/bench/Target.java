package gongwen.proof.bench;

/**
 * What is measured, beside what Alfresco Community 25.4 on PostgreSQL 15 took for it on two cores and what Gongwen must
 * reach (design.md §8). Processor time is milliseconds an act.
 */
enum Target {
    CREATE("create document, durable", 34, 59, 23.4, 4.3, 2.5, 400),
    GET_OBJECT("get object", 147, 225, 6.1, 0, 0.4, 2500),
    GET_CONTENT("get content", 359, 566, 2.5, 0, 0.25, 4000),
    QUERY_ONE("metadata query, 1 hit", 143, 225, 4.9, 0, 0.6, 1500),
    QUERY_FIFTY("metadata query, 50 hits", 20, 33, 46, 0, 4, 300);

    private final String label;
    private final double alfrescoOneClient;
    private final double alfrescoEightClients;
    private final double alfrescoCpuMillis;
    private final double alfrescoDatabaseCpuMillis;
    private final double targetCpuMillis;
    private final double targetEightClients;

    Target(
            String label,
            double alfrescoOneClient,
            double alfrescoEightClients,
            double alfrescoCpuMillis,
            double alfrescoDatabaseCpuMillis,
            double targetCpuMillis,
            double targetEightClients) {
        this.label = label;
        this.alfrescoOneClient = alfrescoOneClient;
        this.alfrescoEightClients = alfrescoEightClients;
        this.alfrescoCpuMillis = alfrescoCpuMillis;
        this.alfrescoDatabaseCpuMillis = alfrescoDatabaseCpuMillis;
        this.targetCpuMillis = targetCpuMillis;
        this.targetEightClients = targetEightClients;
    }

    String label() {
        return label;
    }

    double alfrescoPerSecond(int clients) {
        return clients == 1 ? alfrescoOneClient : alfrescoEightClients;
    }

    double alfrescoCpuMillis() {
        return alfrescoCpuMillis;
    }

    /** Zero where it was not told apart. */
    double alfrescoDatabaseCpuMillis() {
        return alfrescoDatabaseCpuMillis;
    }

    double targetCpuMillis() {
        return targetCpuMillis;
    }

    /** Acts a second with eight clients. */
    double targetEightClients() {
        return targetEightClients;
    }
}

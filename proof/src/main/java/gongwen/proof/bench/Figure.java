package gongwen.proof.bench;

import gongwen.proof.process.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What one act took.
 *
 * @param serverCpuMillis processor time an act of the server and its children
 * @param databaseCpuMillis the same of PostgreSQL's processes, empty where the database lives in the server
 */
record Figure(
        Target target, int clients, Load.Result load, double serverCpuMillis, Optional<Double> databaseCpuMillis) {

    /** Something to measure. */
    @FunctionalInterface
    interface Measured {
        Load.Result run() throws IOException;
    }

    static Figure measure(Target target, int clients, BenchedServer server, Measured measured) throws IOException {
        Duration serverBefore = server.serverUsage().cpu();
        Optional<ProcessUsage> databaseBefore = server.databaseUsage();
        Load.Result load = measured.run();
        int acts = load.nanos().length;
        double serverCpu = millis(server.serverUsage().cpu().minus(serverBefore)) / acts;
        Optional<Double> databaseCpu = databaseBefore.isEmpty()
                ? Optional.empty()
                : Optional.of(millis(server.databaseUsage()
                                .orElseThrow()
                                .cpu()
                                .minus(databaseBefore.get().cpu()))
                        / acts);
        return new Figure(target, clients, load, serverCpu, databaseCpu);
    }

    /** Of server and database together. */
    double cpuMillis() {
        return serverCpuMillis + databaseCpuMillis.orElse(0.0);
    }

    /** Whether the processor time, and with eight clients the throughput too, reach their targets. */
    boolean reachesTarget() {
        return serverCpuMillis <= target.targetCpuMillis()
                && (clients < 8 || load.perSecond() >= target.targetEightClients());
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-26s %3s | %8s %8s %8s | %9s %9s | %8s %12s | %8s %7s |",
                "act",
                "cl.",
                "acts/s",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "db CPU ms",
                "Alfr. /s",
                "Alfr. CPU",
                "target/s",
                "CPU ms");
    }

    String row() {
        String alfrescoCpu = target.alfrescoDatabaseCpuMillis() > 0
                ? target.alfrescoCpuMillis() + "+" + target.alfrescoDatabaseCpuMillis()
                : String.valueOf(target.alfrescoCpuMillis());
        return String.format(
                Locale.ROOT,
                "%-26s %3d | %8.0f %8.2f %8.2f | %9.2f %9s | %8.0f %12s | %8s %7.2f | %s",
                target.label(),
                clients,
                load.perSecond(),
                load.quantileMillis(0.5),
                load.quantileMillis(0.99),
                serverCpuMillis,
                databaseCpuMillis
                        .map(cpu -> String.format(Locale.ROOT, "%.2f", cpu))
                        .orElse("-"),
                target.alfrescoPerSecond(clients),
                alfrescoCpu,
                clients < 8 ? "-" : String.format(Locale.ROOT, "%.0f", target.targetEightClients()),
                target.targetCpuMillis(),
                reachesTarget() ? "reached" : "MISSED");
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}

package gongwen.proof.tck;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import gongwen.proof.process.ServerSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.commons.enums.BindingType;
import org.apache.chemistry.opencmis.tck.CmisTestResultStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All 44 tests of OpenCMIS's kit, over both bindings, on both databases; docs/cmis-tck.md explains the warnings left. */
class TckIT {

    private static final int TESTS = 44;

    @ParameterizedTest
    @CsvSource({"H2, ATOMPUB", "H2, BROWSER", "POSTGRESQL, ATOMPUB", "POSTGRESQL, BROWSER"})
    void kitShouldFindNoFaultAndSkipNothingWhenServerIsNew(Storage storage, BindingType binding) throws Exception {
        TckRun run;
        try (TestServer server = TestServer.start(storage, TckIT::forTheKit)) {
            run = TckRun.against(server.process().url(), binding, server.account(TestServer.ADMIN));
        }

        List<TckRun.Finding> findings = run.findings();
        print(storage, binding, run, findings);
        assertThat(run.tests()).hasSize(TESTS);
        assertThat(findings)
                .filteredOn(finding -> finding.status() == CmisTestResultStatus.SKIPPED
                        || finding.isAtLeast(CmisTestResultStatus.FAILURE))
                .isEmpty();
    }

    /** An empty repository; and the kit uploads 10 MiB in no format, which the law would refuse (H2U). */
    private static ServerSettings forTheKit(ServerSettings settings) {
        return settings.withProperty("gongwen.demo.enabled", "false")
                .withProperty("gongwen.content.unknown-formats", "keep");
    }

    private static void print(Storage storage, BindingType binding, TckRun run, List<TckRun.Finding> findings) {
        Map<CmisTestResultStatus, Integer> counts = new EnumMap<>(CmisTestResultStatus.class);
        findings.forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
        System.out.println(
                "TCK, " + binding + " on " + storage + ": " + run.tests().size() + " tests, " + counts);
        findings.stream()
                .filter(finding -> finding.status() == CmisTestResultStatus.SKIPPED
                        || finding.isAtLeast(CmisTestResultStatus.WARNING))
                .distinct()
                .forEach(finding ->
                        System.out.println("  " + finding.status() + " " + finding.test() + ": " + finding.message()));
    }
}

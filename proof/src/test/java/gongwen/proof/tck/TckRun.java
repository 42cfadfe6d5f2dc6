package gongwen.proof.tck;

import gongwen.contract.cmis.Credentials;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.enums.BindingType;
import org.apache.chemistry.opencmis.tck.CmisTest;
import org.apache.chemistry.opencmis.tck.CmisTestGroup;
import org.apache.chemistry.opencmis.tck.CmisTestProgressMonitor;
import org.apache.chemistry.opencmis.tck.CmisTestResult;
import org.apache.chemistry.opencmis.tck.CmisTestResultStatus;
import org.apache.chemistry.opencmis.tck.impl.TestParameters;
import org.apache.chemistry.opencmis.tck.runner.AbstractRunner;

/** One run of OpenCMIS's whole test compatibility kit against a server. */
final class TckRun extends AbstractRunner {

    private static final String PATH = "/alfresco/api/-default-/public/cmis/versions/1.1/";

    /**
     * One finding of the kit.
     *
     * @param test the test's name
     * @param status how bad it is
     * @param message what it says
     */
    record Finding(String test, CmisTestResultStatus status, String message) {

        boolean isAtLeast(CmisTestResultStatus worst) {
            return status.getLevel() >= worst.getLevel();
        }
    }

    private final List<String> tests = new ArrayList<>();

    /** Runs every test of the kit. */
    static TckRun against(URI server, BindingType binding, Credentials account) throws Exception {
        TckRun run = new TckRun();
        run.setParameters(parameters(server, binding, account));
        run.loadDefaultTckGroups();
        run.run(new Names(run.tests::add));
        return run;
    }

    private static Map<String, String> parameters(URI server, BindingType binding, Credentials account) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(SessionParameter.BINDING_TYPE, binding.value());
        parameters.put(SessionParameter.ATOMPUB_URL, server + PATH + "atom");
        parameters.put(SessionParameter.BROWSER_URL, server + PATH + "browser");
        parameters.put(SessionParameter.USER, account.userId());
        parameters.put(SessionParameter.PASSWORD, account.password());
        parameters.put(SessionParameter.REPOSITORY_ID, "-default-");
        parameters.put(TestParameters.DEFAULT_RELATIONSHIP_TYPE, "R:cm:references");
        parameters.put(TestParameters.DEFAULT_SECONDARY_TYPE, "P:cm:titled");
        return parameters;
    }

    List<String> tests() {
        return tests;
    }

    /** Everything the kit found, nested findings included. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (CmisTestGroup group : getGroups()) {
            for (CmisTest test : group.getTests()) {
                test.getResults().forEach(result -> collect(test.getName(), result, findings));
            }
        }
        return findings;
    }

    /** A finding with nested ones only sums those up. */
    private static void collect(String test, CmisTestResult result, List<Finding> findings) {
        if (result.getChildren().isEmpty()) {
            String cause = result.getException() == null ? "" : " (" + result.getException() + ")";
            findings.add(new Finding(test, result.getStatus(), result.getMessage() + cause));
        }
        result.getChildren().forEach(child -> collect(test, child, findings));
    }

    /** Notes each test that ends. */
    private record Names(Consumer<String> ended) implements CmisTestProgressMonitor {

        @Override
        public void startGroup(CmisTestGroup group) {
            // only tests count
        }

        @Override
        public void endGroup(CmisTestGroup group) {
            // only tests count
        }

        @Override
        public void startTest(CmisTest test) {
            // counted when it ends
        }

        @Override
        public void endTest(CmisTest test) {
            ended.accept(test.getName());
        }

        @Override
        public void message(String message) {
            // findings say the same
        }
    }
}

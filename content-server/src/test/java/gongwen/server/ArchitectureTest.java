package gongwen.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import gongwen.models.names.Gw;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The house plan of the content server, executed. */
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gongwen.server");

    private static final String STORE = "gongwen.server.node..";
    private static final String CMIS = "gongwen.server.cmis..";
    private static final String REST = "gongwen.server.rest..";
    private static final String WEBDAV = "gongwen.server.webdav..";

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void packagesShouldBeFreeOfCycles() {
        check(slices().matching("gongwen.server.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs itself through others cannot be understood, or replaced, alone"));
    }

    @Test
    void protocolsShouldNotSeeEachOther() {
        check(noClasses()
                .that()
                .resideInAPackage(CMIS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(REST)
                .because("each protocol renders the same repository, and must be removable without the others"));
        check(noClasses()
                .that()
                .resideInAPackage(WEBDAV)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CMIS, REST)
                .because("each protocol renders the same repository, and must be removable without the others"));
        check(noClasses()
                .that()
                .resideInAPackage(REST)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CMIS)
                .because("each protocol renders the same repository, and must be removable without the others"));
    }

    @Test
    void storeShouldNotKnowProtocols() {
        check(noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        CMIS, REST, "jakarta.servlet..", "org.springframework.web..", "org.apache.chemistry..")
                .because("what the store keeps must mean the same through every door"));
    }

    @Test
    void storeShouldNotKnowWhoLogsInOrHow() {
        check(noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gongwen.server.access..")
                .because("the store is told who acts, and decides by that alone"));
    }

    @Test
    void documentsShouldBeKnownToTheOfficeOnly() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("gongwen.server.office..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Gw.class)
                        .because(
                                "a content server keeps whatever the models say; what a document is, the office and its rules know"));
    }

    @Test
    void openCmisShouldStayBehindTheCmisPackage() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(CMIS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.chemistry..")
                .because("the words object, secondary type and PWC belong to one protocol"));
    }

    @Test
    void letterCaseShouldDependOnANamedLocale() {
        check(noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("what is upper case must not depend on the machine; see " + Locale.class.getName()));
    }

    @Test
    void nullnessShouldBeSaidByJSpecifyOnly() {
        check(noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("another null annotation") {
                    @Override
                    public boolean test(JavaClass input) {
                        return input.isAnnotation()
                                && input.getSimpleName().matches("Nullable|NonNull|NotNull")
                                && !input.getPackageName().equals("org.jspecify.annotations");
                    }
                })
                .because("two vocabularies for one thing contradict each other sooner or later"));
    }
}

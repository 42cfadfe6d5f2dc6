package gongwen.models;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModelsArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gongwen.models");

    @Test
    void modelsShouldDependOnNothingButTheJdkAndAYamlReader() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("gongwen.models..")
                        .or(resideInAnyPackage("java..", "javax.xml..", "org.jspecify.annotations", "org.yaml..")))
                .because("both servers and the gateway load the vocabulary, whatever else they are made of")
                .check(CLASSES);
    }

    @Test
    void packagesShouldBeFreeOfCycles() {
        slices().matching("gongwen.models.(*)..")
                .should()
                .beFreeOfCycles()
                .because("the package tree is the architecture")
                .check(CLASSES);
    }

    @Test
    void textShouldNotChangeCaseWithoutALocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("a server started in Turkey must read the same names")
                .check(CLASSES);
    }

    @Test
    void onlyJspecifyShouldSayWhatMayBeNull() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("(?!org\\.jspecify\\.).*\\.(Nullable|NonNull|NotNull|Nonnull)")
                .because("a second null annotation is one the compiler does not check")
                .check(CLASSES);
    }
}

package gongwen.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses rules = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gongwen.rules");

    @Test
    void rulesShouldBeFreeOfFrameworksFilesAndLogs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "gongwen.server..")
                .because("both servers run them inside a commit, so they may only look at what they are given")
                .check(rules);
    }

    @Test
    void rulesShouldNotReadTheClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("one moment holds for every rule of a commit, and a test can pass ten years")
                .check(rules);
    }

    @Test
    void rulesShouldRememberNothing() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Editor.class)
                .or()
                .areDeclaredInClassesThat()
                .areAssignableTo(Validator.class)
                .should()
                .notBeFinal()
                .because("one instance serves every commit, so what it remembers would leak from one to the next")
                .check(rules);
    }

    @Test
    void featuresShouldNotGoInCircles() {
        slices().matching("gongwen.rules.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be read alone can be changed alone")
                .check(rules);
    }

    @Test
    void nodesAndCommitsShouldNotKnowTheLaw() {
        classes()
                .that()
                .resideInAnyPackage("gongwen.rules.node..", "gongwen.rules.commit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "gongwen.rules.node..",
                        "gongwen.rules.commit..",
                        "gongwen.models..",
                        "org.jspecify..",
                        "java..")
                .because("a repository depends on the pipeline alone; the law is what is plugged into it")
                .check(rules);
    }
}

package gongwen.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AspectDefinition;
import gongwen.models.dictionary.ClassDefinition.Members;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.dictionary.TypeDefinition;
import gongwen.models.dictionary.Wording;
import gongwen.models.names.Cm;
import gongwen.server.database.Database;
import gongwen.server.database.Dialect;
import gongwen.server.database.Pool;
import gongwen.server.failure.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomModelsTest {

    private static final QualifiedName REPORT = QualifiedName.parse("town:report");
    private static final QualifiedName NUMBER = QualifiedName.parse("town:number");
    private static final String URI = "urn:town";

    private HikariDataSource dataSource;
    private Database database;

    @BeforeEach
    void open(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("gongwen");
        dataSource = Pool.open(url, "gongwen", "", 4, Duration.ofSeconds(5));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        database = new Database(dataSource, Dialect.of(url));
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    private CustomModels server() {
        return new CustomModels(Dictionary.load(), database);
    }

    private static TypeDefinition report(PropertyDefinition... properties) {
        return new TypeDefinition(REPORT, Cm.CONTENT, Wording.titled("Report"), Members.of(List.of(properties)), false);
    }

    @Test
    void typeShouldBeKnownToEveryServerWhenOneAddsIt() {
        CustomModels here = server();

        here.add(report(PropertyDefinition.of(NUMBER, DataType.LONG).withMultiple(true)), URI);

        for (Dictionary dictionary : List.of(here.current(), server().current())) {
            assertThat(dictionary.isSubtype(REPORT, Cm.CONTENT)).isTrue();
            assertThat(dictionary.property(NUMBER).orElseThrow().multiple()).isTrue();
            assertThat(dictionary.uri("town")).contains(URI);
            assertThat(dictionary.type(REPORT).orElseThrow().includedInSupertypeQuery())
                    .isFalse();
            assertThat(CustomModels.isCustom(dictionary, REPORT)).isTrue();
            assertThat(CustomModels.isCustom(dictionary, Cm.CONTENT)).isFalse();
        }
    }

    @Test
    void typeAndAspectOfOneNamespaceShouldLiveTogether() {
        CustomModels models = server();
        QualifiedName sealed = QualifiedName.parse("town:sealed");

        models.add(report(), URI);
        models.add(new AspectDefinition(sealed, null, Wording.NONE, Members.NONE), URI);

        assertThat(models.current().aspect(sealed)).isPresent();
        assertThat(models.current().type(REPORT)).isPresent();
    }

    @Test
    void typeShouldBeGoneWhenItIsRemoved() {
        CustomModels models = server();
        models.add(report(), URI);

        models.remove(REPORT);

        assertThat(models.current().type(REPORT)).isEmpty();
        assertThat(models.current().type(Cm.CONTENT)).isPresent();
    }

    @Test
    void typeShouldStayWhenAnotherIsDerivedFromIt() {
        CustomModels models = server();
        models.add(report(), URI);
        models.add(new TypeDefinition(QualifiedName.parse("town:annual"), REPORT, Wording.NONE, Members.NONE), URI);

        assertThatThrownBy(() -> models.remove(REPORT)).isInstanceOf(Failure.ModelViolated.class);
        assertThat(models.current().type(REPORT)).isPresent();
    }

    @Test
    void typeShouldBeRefusedWhenItIsThereOrItsPrefixIsOfAShippedModel() {
        CustomModels models = server();
        models.add(report(), URI);

        assertThatThrownBy(() -> models.add(report(), URI)).isInstanceOf(Failure.ModelViolated.class);
        assertThatThrownBy(() -> models.add(
                        new TypeDefinition(QualifiedName.parse("cm:report"), Cm.CONTENT, Wording.NONE, Members.NONE),
                        URI))
                .isInstanceOf(Failure.ModelViolated.class);
        assertThatThrownBy(() -> models.remove(Cm.CONTENT)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void propertyShouldBeAddedWhenTheTypeIsReplaced() {
        CustomModels models = server();
        models.add(report(), URI);

        models.replace(report(PropertyDefinition.of(NUMBER, DataType.TEXT)));

        assertThat(models.current().properties(REPORT)).containsKey(NUMBER);
    }
}

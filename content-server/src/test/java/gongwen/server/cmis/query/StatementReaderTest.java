package gongwen.server.cmis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.models.names.Sys;
import gongwen.rules.node.NodeId;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.cmis.mapping.Types;
import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    private static final String FOLDER = "909a9985-e911-42e1-9a99-85e911c2e1a9";
    private static final Field NAME = new Field.Property(Cm.NAME);
    private static final Types TYPES = new Types(Dictionary.load(), Locale.ENGLISH);

    private static Statement read(String statement) {
        return StatementReader.read(statement, TYPES, new PropertyValues(ZoneId.of("Asia/Shanghai")));
    }

    private static Condition where(String condition) {
        return read("SELECT * FROM cmis:document WHERE " + condition).query().where();
    }

    private static Condition compare(Field field, Operator operator, Object value) {
        return new Condition.Compare(field, operator, value);
    }

    @Test
    void columnsShouldHaveTheirNamesAndAliasesWhenSelected() {
        Statement statement =
                read("SELECT cmis:objectId AS id, cmis:name, SCORE() AS rank, SCORE() FROM cmis:document");

        assertThat(statement.columns()).containsOnlyKeys("id", "cmis:name");
        assertThat(statement.columns().get("id").id()).isEqualTo("cmis:objectId");
        assertThat(statement.scoreColumns()).containsExactlyInAnyOrder("rank", "SEARCH_SCORE");
        assertThat(statement.query().types()).containsExactly(Cm.CONTENT);
    }

    @Test
    void starShouldSelectThePropertiesOfAllSourcesWhenTypesAreJoined() {
        Statement statement =
                read("SELECT * FROM cmis:document d JOIN cm:titled t ON d.cmis:objectId = t.cmis:objectId "
                        + "JOIN cm:author a ON d.cmis:objectId = a.cmis:objectId WHERE t.cm:title = 'x'");

        assertThat(statement.columns()).containsKeys("cmis:name", "cm:title", "cm:author");
        assertThat(((Condition.And) statement.query().where()).all())
                .contains(
                        new Condition.HasAspect(Cm.AUTHOR), compare(new Field.Property(Cm.TITLE), Operator.EQUAL, "x"));
    }

    @Test
    void columnsShouldKeepTheirQualifierWhenWrittenWithOne() {
        Statement statement = read("SELECT d.cmis:name, t.* FROM cmis:document AS d LEFT JOIN cm:titled AS t "
                + "ON t.cmis:objectId = d.cmis:objectId");

        assertThat(statement.columns()).containsKeys("d.cmis:name", "cm:title");
        assertThat(statement.query().where()).isEqualTo(Condition.ALWAYS);
    }

    @Test
    void secondaryTypeShouldFindNodesWithTheAspectWhenQueriedAlone() {
        Statement statement = read("SELECT cmis:objectId, cm:title FROM cm:titled");

        assertThat(statement.query().types()).containsExactly(Sys.BASE);
        assertThat(statement.query().where())
                .isInstanceOfSatisfying(
                        Condition.Or.class, any -> assertThat(any.any()).contains(new Condition.HasAspect(Cm.TITLED)));
    }

    @Test
    void orderShouldFollowColumnsAndAliasesWhenGiven() {
        NodeQuery query = read("SELECT cmis:name AS n FROM cmis:folder ORDER BY n DESC, cmis:creationDate")
                .query();

        assertThat(query.types()).containsExactly(Cm.FOLDER);
        assertThat(query.orderBy())
                .containsExactly(new NodeQuery.Order(NAME, false), new NodeQuery.Order(Field.Builtin.CREATED, true));
    }

    @ParameterizedTest
    @CsvSource({
        "=, EQUAL, NOT_EQUAL",
        "<>, NOT_EQUAL, EQUAL",
        "<, LESS, GREATER_OR_EQUAL",
        ">=, GREATER_OR_EQUAL, LESS",
        ">, GREATER, LESS_OR_EQUAL",
        "<=, LESS_OR_EQUAL, GREATER"
    })
    void comparisonShouldTurnRoundWhenNegated(String sign, Operator operator, Operator negated) {
        String comparison = "cmis:name " + sign + " '请示'";

        assertThat(where(comparison)).isEqualTo(compare(NAME, operator, "请示"));
        assertThat(where("NOT " + comparison)).isEqualTo(compare(NAME, negated, "请示"));
    }

    @Test
    void missingValueShouldNotBecomeAHitWhenListOrPatternIsNegated() {
        Condition exists = new Condition.HasValue(NAME);

        assertThat(where("cmis:name NOT LIKE '%10\\%'"))
                .isEqualTo(new Condition.And(List.of(exists, new Condition.Not(new Condition.Like(NAME, "%10\\%")))));
        assertThat(where("NOT cmis:name IN ('a', 'b')"))
                .isEqualTo(new Condition.And(List.of(
                        exists,
                        new Condition.Not(new Condition.Or(
                                List.of(compare(NAME, Operator.EQUAL, "a"), compare(NAME, Operator.EQUAL, "b")))))));
        assertThat(where("cmis:name IS NULL")).isEqualTo(new Condition.Not(exists));
        assertThat(where("cmis:name IS NOT NULL")).isEqualTo(exists);
    }

    @Test
    void andShouldBecomeOrWhenNegated() {
        Condition a = compare(NAME, Operator.NOT_EQUAL, "a");
        Condition b = compare(NAME, Operator.NOT_EQUAL, "b");

        assertThat(where("NOT (cmis:name = 'a' AND cmis:name = 'b')")).isEqualTo(new Condition.Or(List.of(a, b)));
    }

    @Test
    void literalsShouldBeUnescapedWhenQuotesAndBackslashesAreInside() {
        assertThat(where("cmis:name = 'it''s \\'a\\\\b'")).isEqualTo(compare(NAME, Operator.EQUAL, "it's 'a\\b"));
    }

    @Test
    void idsAndTypesShouldBeReadWhenCompared() {
        NodeId node = NodeId.parse(FOLDER);

        assertThat(where("cmis:objectId = '" + FOLDER + "'"))
                .isEqualTo(compare(Field.Builtin.ID, Operator.EQUAL, node));
        assertThat(where("cmis:objectId = '" + FOLDER + ";1.0'"))
                .isEqualTo(new Condition.And(List.of(
                        compare(Field.Builtin.ID, Operator.EQUAL, node),
                        compare(Field.Builtin.VERSION_LABEL, Operator.EQUAL, "1.0"))));
        assertThat(where("cmis:objectTypeId <> 'cmis:document'"))
                .isEqualTo(new Condition.Not(compare(Field.Builtin.TYPE, Operator.EQUAL, Cm.CONTENT)));
        assertThat(where("'P:cm:titled' = ANY cmis:secondaryObjectTypeIds"))
                .isEqualTo(new Condition.HasAspect(Cm.TITLED));
        assertThat(where("IN_FOLDER('" + FOLDER + "')")).isEqualTo(new Condition.InFolder(node));
        assertThat(where("IN_TREE('" + FOLDER + "')")).isEqualTo(new Condition.InTree(node));
    }

    @Test
    void timesShouldBeInstantsWhenWrittenWithAnOffset() {
        assertThat(where("cmis:creationDate > TIMESTAMP '2016-01-31T08:00:00.000+08:00'"))
                .isEqualTo(compare(Field.Builtin.CREATED, Operator.GREATER, Instant.parse("2016-01-31T00:00:00Z")));
    }

    @Test
    void textSearchShouldKeepWordsPhrasesAndSignsWhenCombined() {
        assertThat(where("CONTAINS('请示 \"a b\" OR -c')"))
                .isEqualTo(new Condition.Or(List.of(
                        new Condition.And(List.of(new Condition.ContainsText("请示"), new Condition.ContainsText("a b"))),
                        new Condition.Not(new Condition.ContainsText("c")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT",
                "SELECT * FROM",
                "SELECT * FROM cmis:nothing",
                "SELECT no:such FROM cmis:document",
                "SELECT * FROM cmis:document WHERE no:such = 1",
                "SELECT * FROM cmis:document WHERE cmis:name = 1",
                "SELECT * FROM cmis:document WHERE cmis:contentStreamLength = 'x'",
                "SELECT * FROM cmis:document WHERE cmis:creationDate > 'x'",
                "SELECT * FROM cmis:document WHERE cmis:creationDate > TIMESTAMP 'x'",
                "SELECT * FROM cmis:document WHERE cmis:name = ANY 'x'",
                "SELECT * FROM cmis:document WHERE IN_FOLDER('x')",
                "SELECT * FROM cmis:document WHERE CONTAINS('')",
                "SELECT * FROM cmis:document WHERE CONTAINS('a -')",
                "SELECT * FROM cmis:document WHERE cmis:name = \"x\"",
                "SELECT * FROM cmis:document # x",
                "SELECT * FROM cmis:document WHERE cmis:name LIKE 1",
                "SELECT * FROM cmis:document WHERE cmis:secondaryObjectTypeIds = 'x'",
                "SELECT * FROM cmis:document WHERE SCORE() > 1",
                "SELECT * FROM cmis:document ORDER BY cmis:secondaryObjectTypeIds",
                "SELECT * FROM cmis:document JOIN cmis:folder ON cmis:document.cmis:objectId = cmis:folder.cmis:objectId",
                "SELECT * FROM cmis:document d JOIN cm:titled t",
                "SELECT * FROM cmis:document; DROP TABLE node",
                "SELECT * FROM cmis:document WHERE cmis:name = 'open"
            })
    void statementShouldBeRefusedWithItsPositionWhenItMakesNoSense(String statement) {
        assertThatThrownBy(() -> read(statement))
                .isInstanceOf(Failure.InvalidArgument.class)
                .hasMessageMatching("(?s)Query, line \\d+.*");
    }

    @Test
    void statementShouldBeRefusedWhenItIsTooDeepOrTooLong() {
        String deep = "SELECT * FROM cmis:document WHERE " + "(".repeat(9000) + "cmis:name = 'x'" + ")".repeat(9000);

        assertThatThrownBy(() -> read(deep)).isInstanceOf(Failure.InvalidArgument.class);
        assertThatThrownBy(() -> read(deep + " ".repeat(20_000))).isInstanceOf(Failure.InvalidArgument.class);
    }
}

package gongwen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.tables.Label;
import gongwen.models.tables.Tables;
import gongwen.rules.lifecycle.Guards;
import gongwen.rules.message.RuleCode;
import gongwen.rules.office.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes, messages, tests and docs/rules.md agree; so do guards, lifecycles and words. */
class AgreementTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z][A-Z0-9_]+)` \\|.*\\| `(\\w+)` \\|$", Pattern.MULTILINE);
    private static final Pattern CLAUSE =
            Pattern.compile("^\\| ([SR]\\d+) \\| ([^|]*)\\| ([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");
    private static final Set<String> CODES =
            Arrays.stream(RuleCode.values()).map(RuleCode::name).collect(Collectors.toSet());

    private final Tables tables = Tables.read();
    private final Map<String, Set<String>> proofs = proofs();

    @Test
    void everyCodeShouldHaveAMessageInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(messages(locale).filter(key -> !key.startsWith("argument.")))
                    .as(locale.toString())
                    .containsExactlyInAnyOrderElementsOf(CODES);
        }
        assertThat(ResourceBundle.getBundle("gongwen.rules.messages", Locale.SIMPLIFIED_CHINESE)
                        .getString("H1"))
                .contains("密级");
    }

    @Test
    void everyGuardShouldHaveWordsInBothLanguagesAndAUse() {
        Law law = Law.load();
        Set<String> guards = new Guards(tables).names();

        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(messages(locale).collect(Collectors.toSet()))
                    .containsAll(
                            guards.stream().map(guard -> "argument." + guard).toList());
        }
        assertThat(Stream.of(
                                law.office().outgoing(),
                                law.office().incoming(),
                                law.office().briefing(),
                                law.office().delivery())
                        .map(Lifecycle::transitions)
                        .flatMap(Collection::stream)
                        .flatMap(transition -> transition.guards().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(guards);
    }

    /** What a refusal says of a state or a step is what the lifecycles call it. */
    @Test
    void everyStateAndStepShouldBeCalledAsItsLifecycleCallsIt() {
        Office office = Law.load().office();
        Map<String, Set<String>> chinese = new HashMap<>();
        for (Lifecycle lifecycle : List.of(
                office.incoming(),
                office.outgoing(),
                office.briefing(),
                office.delivery(),
                office.problem(),
                office.report(),
                office.rectification(),
                office.title())) {
            lifecycle.states().values().forEach(state -> called(chinese, state.id(), state.label()));
            lifecycle.transitions().forEach(step -> called(chinese, step.event(), step.label()));
        }
        ResourceBundle words = ResourceBundle.getBundle("gongwen.rules.messages", Locale.SIMPLIFIED_CHINESE);
        chinese.forEach((id, names) -> assertThat(names).as(id).contains(words.getString("argument." + id)));
    }

    private static void called(Map<String, Set<String>> words, String id, Label label) {
        words.computeIfAbsent(id, any -> new HashSet<>()).add(label.zh() + "(" + id + ")");
    }

    @Test
    void everyCodeAndReasonShouldHaveATestThatProvesIt() {
        Set<String> all = new TreeSet<>(CODES);
        all.addAll(tables.reasons().keySet());
        all.addAll(tables.warnings().keySet());

        assertThat(proofs.keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyCodeAndReasonShouldHaveARowInTheTableThatNamesAProof() throws IOException {
        Set<String> all = new TreeSet<>(CODES);
        all.addAll(tables.reasons().keySet());
        all.addAll(tables.warnings().keySet());
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../../docs/rules.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }

        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(all);
        rows.forEach((code, test) ->
                assertThat(proofs.get(code)).as("what proves " + code).contains(test));
    }

    /** A clause is enforced by what it names, or says why by nothing. */
    @Test
    void everyClauseInScopeShouldNameItsRuleOrSayWhyItHasNone() throws IOException {
        Law law = Law.load();
        Set<String> known = new TreeSet<>(CODES);
        known.addAll(tables.reasons().keySet());
        known.addAll(tables.warnings().keySet());
        known.addAll(new Guards(tables).names());
        Stream.of(law.guards(), law.admission(), law.editors(), law.validators())
                .flatMap(List::stream)
                .forEach(rule -> known.add(rule.getClass().getSimpleName()));
        Map<String, String> rows = new TreeMap<>();
        Matcher row = CLAUSE.matcher(Files.readString(Path.of("../../docs/rules.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
            assertThat(row.group(2).isBlank() && row.group(3).isBlank())
                    .as(row.group(1) + " has no rule and does not say why")
                    .isFalse();
        }

        assertThat(rows.keySet()).containsAll(clausesInScope());
        rows.forEach((clause, rules) -> assertThat(known)
                .as(clause)
                .containsAll(NAMED.matcher(rules)
                        .results()
                        .map(name -> name.group(1))
                        .toList()));
    }

    private static List<String> clausesInScope() {
        IntStream scheme = IntStream.concat(
                IntStream.rangeClosed(1, 28),
                IntStream.concat(IntStream.rangeClosed(50, 52), IntStream.rangeClosed(55, 72)));
        return Stream.concat(
                        scheme.mapToObj(number -> String.format(Locale.ROOT, "S%02d", number)),
                        IntStream.rangeClosed(1, 15).mapToObj(number -> "R" + number))
                .toList();
    }

    @Test
    void everyEditorShouldBeInTheDocument() throws IOException {
        String document = Files.readString(Path.of("../../docs/rules.md"));

        Law law = Law.load();
        assertThat(Stream.of(law.admission(), law.editors(), law.validators())
                        .flatMap(List::stream)
                        .map(rule -> rule.getClass().getSimpleName())
                        .distinct()
                        .filter(name -> !document.contains("`" + name + "`")))
                .isEmpty();
    }

    private static Stream<String> messages(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "gongwen.rules.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream();
    }

    private static Map<String, Set<String>> proofs() {
        Map<String, Set<String>> proofs = new TreeMap<>();
        new ClassFileImporter()
                .importPackages("gongwen.rules").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Proves.class))
                        .forEach(method -> codes(method)
                                .forEach(code -> proofs.computeIfAbsent(code, key -> new TreeSet<>())
                                        .add(method.getName())));
        return proofs;
    }

    private static List<String> codes(JavaMethod method) {
        return List.of(method.getAnnotationOfType(Proves.class).value());
    }
}

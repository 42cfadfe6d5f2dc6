package gongwen.server.rest.model;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.Model;
import gongwen.server.failure.Failure;
import gongwen.server.rest.Where;
import java.util.function.Predicate;

/** Which types or aspects a client asks for: below a parent, of a model, of a namespace. */
final class ClassFilter implements Predicate<ClassDefinition> {

    private static final String WITH_SUBTYPES = " INCLUDESUBTYPES";

    private final Dictionary dictionary;
    private final Where where;

    /** @throws Failure.InvalidArgument if something else is asked for */
    ClassFilter(Dictionary dictionary, Where where) {
        this.dictionary = dictionary;
        this.where = where.only("parentId", "modelId", "namespaceUri");
        if (where.any()) {
            throw new Failure.InvalidArgument("where: all of it holds here; join by and");
        }
    }

    @Override
    public boolean test(ClassDefinition definition) {
        return where.clauses().stream().allMatch(clause -> matches(clause, definition) != clause.negated());
    }

    private boolean matches(Where.Clause clause, ClassDefinition definition) {
        return switch (clause.field()) {
            case "parentId" -> clause.values().stream().anyMatch(value -> isBelow(definition.name(), value));
            case "modelId" -> {
                String model = dictionary
                        .modelOf(definition.name())
                        .map(Model::name)
                        .map(QualifiedName::toString)
                        .orElse("");
                yield clause.values().stream().map(ClassFilter::bare).anyMatch(model::equals);
            }
            default -> {
                String uri = dictionary.uri(definition.name().prefix()).orElse("");
                yield clause.values().stream().anyMatch(value -> isLike(uri, value));
            }
        };
    }

    private boolean isBelow(QualifiedName name, String parent) {
        String ancestor = bare(parent);
        return dictionary.lineage(name).stream()
                .anyMatch(above -> !above.equals(name) && above.toString().equals(ancestor));
    }

    private static String bare(String value) {
        return value.endsWith(WITH_SUBTYPES) ? value.substring(0, value.length() - WITH_SUBTYPES.length()) : value;
    }

    /** Of patterns only {@code .*} is understood, at the end or at the beginning. */
    private static boolean isLike(String uri, String pattern) {
        boolean openEnd = pattern.endsWith(".*");
        boolean openStart = pattern.startsWith(".*") && pattern.length() > 2;
        String literal = pattern.substring(openStart ? 2 : 0, pattern.length() - (openEnd ? 2 : 0));
        if (openStart && openEnd) {
            return uri.contains(literal);
        }
        return openEnd ? uri.startsWith(literal) : openStart ? uri.endsWith(literal) : uri.equals(literal);
    }
}

package gongwen.server.rest;

import gongwen.server.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of Alfresco's lists, such as {@code (isFile=true and nodeType='cm:content')}: clauses that are all
 * joined by {@code and}, or all by {@code or}.
 *
 * @param clauses what is asked for
 * @param any whether one of them is enough
 */
public record Where(List<Clause> clauses, boolean any) {

    /** Asks for nothing in particular. */
    public static final Where NOTHING = new Where(List.of(), false);

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:'((?:[^'\\\\]++|\\\\.)*+)'|([A-Za-z_][\\w./:-]*)|([()=,]))");

    /** How a clause compares. */
    public enum Comparison {
        EQUALS,
        IN,
        MATCHES,
        EXISTS
    }

    /** One clause; of {@code exists} the values are empty. */
    public record Clause(boolean negated, String field, Comparison comparison, List<String> values) {

        public String value() {
            return values.get(0);
        }

        /** The value of a clause that compares with {@code true} or {@code false}, its negation worked in. */
        public boolean flag() {
            return Boolean.parseBoolean(value()) != negated;
        }
    }

    public Where {
        clauses = List.copyOf(clauses);
    }

    /** The clause about a field. */
    public Optional<Clause> about(String field) {
        return clauses.stream().filter(clause -> clause.field().equals(field)).findFirst();
    }

    /**
     * Refuses what a list cannot be asked by.
     *
     * @throws Failure.InvalidArgument if a clause is about another field
     */
    public Where only(String... fields) {
        for (Clause clause : clauses) {
            if (!List.of(fields).contains(clause.field())) {
                throw new Failure.InvalidArgument("where: this list can be asked by " + String.join(", ", fields));
            }
        }
        return this;
    }

    /**
     * Reads the parameter.
     *
     * @throws Failure.InvalidArgument if it cannot be read
     */
    public static Where parse(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : new Parser(tokens(text)).whole();
    }

    /** Words as they are; texts behind a quotation mark. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            String quoted = matcher.group(1);
            tokens.add(
                    quoted != null
                            ? "'" + quoted.replaceAll("\\\\(.)", "$1")
                            : matcher.group().strip());
        }
        if (end < text.strip().length()) {
            throw unreadable();
        }
        return tokens;
    }

    private static Failure.InvalidArgument unreadable() {
        return new Failure.InvalidArgument("where: it cannot be read; write it like (isFile=true and name='x')");
    }

    private static final class Parser {

        private final List<String> tokens;
        private int at;

        Parser(List<String> tokens) {
            this.tokens = tokens;
        }

        Where whole() {
            expect("(");
            List<Clause> clauses = new ArrayList<>(List.of(clause()));
            String join = "";
            while (!next().equals(")")) {
                String word = tokens.get(at - 1).toLowerCase(Locale.ROOT);
                boolean joins = word.equals("and") || word.equals("or");
                if (!joins || !join.isEmpty() && !join.equals(word)) {
                    throw unreadable();
                }
                join = word;
                clauses.add(clause());
            }
            if (at < tokens.size()) {
                throw unreadable();
            }
            return new Where(clauses, join.equals("or"));
        }

        private Clause clause() {
            String word = next();
            boolean negated = word.equalsIgnoreCase("not");
            String field = negated ? next() : word;
            if (field.equalsIgnoreCase("exists")) {
                expect("(");
                String named = next();
                expect(")");
                return new Clause(negated, named, Comparison.EXISTS, List.of());
            }
            return switch (next().toLowerCase(Locale.ROOT)) {
                case "=" -> new Clause(negated, field, Comparison.EQUALS, List.of(value()));
                case "in" -> new Clause(negated, field, Comparison.IN, values());
                case "matches" -> new Clause(negated, field, Comparison.MATCHES, values());
                default -> throw unreadable();
            };
        }

        private List<String> values() {
            expect("(");
            List<String> values = new ArrayList<>(List.of(value()));
            while (next().equals(",")) {
                values.add(value());
            }
            at--;
            expect(")");
            return values;
        }

        private String value() {
            String token = next();
            return token.startsWith("'") ? token.substring(1) : token;
        }

        private String next() {
            if (at >= tokens.size()) {
                throw unreadable();
            }
            return tokens.get(at++);
        }

        private void expect(String token) {
            if (!next().equals(token)) {
                throw unreadable();
            }
        }
    }
}

package gongwen.models.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.tables.RuleData;
import gongwen.models.tables.TableEntry;
import gongwen.models.tables.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a lifecycle and refuses one that cannot be followed. */
public final class LifecycleReader {

    private static final Set<String> UNITS = Set.of("handler", "issuer", "addressee");

    private final RuleData data;
    private final Tables tables;
    private final Set<String> guards;

    /** Reads packaged lifecycles. */
    public LifecycleReader(Tables tables, Set<String> guards) {
        this(RuleData.PACKAGED, tables, guards);
    }

    /**
     * @param data where the lifecycles are read from
     * @param tables the tables a lifecycle refers to: deadlines and public statuses
     * @param guards the names of the guards there is a function for
     */
    public LifecycleReader(RuleData data, Tables tables, Set<String> guards) {
        this.data = data;
        this.tables = tables;
        this.guards = Set.copyOf(guards);
    }

    /**
     * Reads {@code lifecycles/<id>}.
     *
     * @throws gongwen.models.tables.BrokenTable naming file, line and reason
     */
    public Lifecycle read(String id) {
        return read(data.table("lifecycles/" + id));
    }

    public Lifecycle read(TableEntry table) {
        Map<String, State> states = states(table);
        List<Transition> transitions = new ArrayList<>();
        for (TableEntry row : table.rows("transitions")) {
            Transition transition = transition(row, states);
            checkUnambiguous(row, transition, transitions);
            transitions.add(transition);
        }
        Lifecycle lifecycle = new Lifecycle(
                table.text("id"),
                table.label(),
                required(table, "type"),
                required(table, "property"),
                table.text("initial"),
                table.names("elements"),
                Set.copyOf(table.names("unworded")),
                Set.copyOf(table.names("sent")),
                Set.copyOf(table.names("protected")),
                states,
                List.copyOf(transitions));
        if (!Set.copyOf(lifecycle.elements()).containsAll(lifecycle.unworded())) {
            throw table.broken("'unworded' names what is no element");
        }
        table.end();
        checkReachable(table, lifecycle);
        return lifecycle;
    }

    private static QualifiedName required(TableEntry table, String key) {
        return table.optionalName(key).orElseThrow(() -> table.broken("'" + key + "' is missing"));
    }

    private static Map<String, State> states(TableEntry table) {
        Map<String, State> states = new LinkedHashMap<>();
        for (TableEntry row : table.rows("states")) {
            State state = new State(
                    row.text("id"),
                    row.label(),
                    row.choice("edit", State.Edit.class),
                    row.flag("terminal"),
                    row.flag("deletable"));
            if (states.put(state.id(), state) != null) {
                throw row.broken("state " + state.id() + " is given twice");
            }
            row.end();
        }
        return Collections.unmodifiableMap(states);
    }

    private Transition transition(TableEntry row, Map<String, State> states) {
        Transition transition = new Transition(
                row.text("event"),
                row.label(),
                Set.copyOf(row.texts("from")),
                row.text("to"),
                row.optionalName("only").orElse(null),
                row.optionalName("trigger").orElse(null),
                row.flag("beforehand"),
                actors(row),
                row.flag("byRule"),
                row.names("declares"),
                row.names("requires"),
                row.texts("guards"),
                row.optionalText("public").orElse(null),
                shows(row),
                row.optionalText("deadline").orElse(null),
                row.source());
        check(row, transition, states);
        row.end();
        return transition;
    }

    private static Map<String, List<String>> actors(TableEntry row) {
        Map<String, List<String>> actors = new LinkedHashMap<>();
        row.nested("actors").ifPresent(byUnit -> {
            for (String unit : byUnit.keysLeft()) {
                if (!UNITS.contains(unit)) {
                    throw byUnit.broken("'" + unit + "' is not one of " + UNITS);
                }
                actors.put(unit, byUnit.texts(unit));
            }
        });
        return Collections.unmodifiableMap(actors);
    }

    private static Map<QualifiedName, String> shows(TableEntry row) {
        Map<QualifiedName, String> shows = new LinkedHashMap<>();
        row.nested("shows").ifPresent(pairs -> {
            for (String shown : pairs.keysLeft()) {
                shows.put(QualifiedName.parse(shown), pairs.text(shown));
            }
        });
        return Collections.unmodifiableMap(shows);
    }

    private void check(TableEntry row, Transition transition, Map<String, State> states) {
        Set<String> named = new HashSet<>(transition.from());
        named.add(transition.to());
        for (String state : named) {
            if (!states.containsKey(state)) {
                throw row.broken("event " + transition.event() + " names unknown state " + state);
            }
        }
        for (String from : transition.from()) {
            boolean ended = Objects.requireNonNull(states.get(from)).terminal();
            if (ended && !transition.byRule() && !transition.to().equals(from)) {
                throw row.broken("event " + transition.event() + " leaves terminal state " + from
                        + "; only the rules may (byRule: true)");
            }
        }
        for (String guard : transition.guards()) {
            if (!guards.contains(guard)) {
                throw row.broken("there is no function for guard " + guard);
            }
        }
        if (transition.byRule() == !transition.actors().isEmpty()) {
            throw row.broken("event " + transition.event() + " needs actors, or byRule: true, not both");
        }
        if (transition.only() != null && !transition.isCreation()) {
            throw row.broken("event " + transition.event() + " creates nothing, so 'only' means nothing here");
        }
        boolean stays = transition.from().contains(transition.to());
        if (stays != (transition.trigger() != null)) {
            throw row.broken("event " + transition.event() + " needs a trigger if and only if it stays in its state");
        }
        checkReferences(row, transition);
    }

    private void checkReferences(TableEntry row, Transition transition) {
        String shown = transition.publicStatus();
        if (shown != null && !tables.statuses().containsKey(shown)) {
            throw row.broken("there is no public status " + shown);
        }
        String deadline = transition.deadline();
        if (deadline != null && !tables.deadlines().byKey().containsKey(deadline)) {
            throw row.broken("there is no deadline " + deadline);
        }
        for (String value : transition.shows().values()) {
            if (!value.equals("$actor") && value.indexOf(':') < 1) {
                throw row.broken("'" + value + "' is neither a property nor $actor");
            }
        }
    }

    private static void checkUnambiguous(TableEntry row, Transition transition, List<Transition> before) {
        for (Transition other : before) {
            if (other.event().equals(transition.event())) {
                throw row.broken("event " + transition.event() + " is given twice");
            }
            boolean sameWay = other.to().equals(transition.to())
                    && Objects.equals(other.trigger(), transition.trigger())
                    && Objects.equals(other.only(), transition.only())
                    && (other.isCreation() && transition.isCreation()
                            || other.from().stream().anyMatch(transition.from()::contains));
            if (sameWay) {
                throw row.broken("events " + other.event() + " and " + transition.event() + " cannot be told apart");
            }
        }
    }

    private static void checkReachable(TableEntry table, Lifecycle lifecycle) {
        if (!lifecycle.states().containsKey(lifecycle.initial())) {
            throw table.broken("the initial state " + lifecycle.initial() + " is unknown");
        }
        Set<String> reached = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Transition each : lifecycle.transitions()) {
                boolean canStart = each.isCreation() || each.from().stream().anyMatch(reached::contains);
                grew |= canStart && reached.add(each.to());
            }
        }
        for (State state : lifecycle.states().values()) {
            if (!reached.contains(state.id())) {
                throw table.broken("state " + state.id() + " cannot be reached");
            }
            boolean leaves = lifecycle.transitions().stream()
                    .anyMatch(each -> each.from().contains(state.id()) && each.trigger() == null);
            if (!leaves && !state.terminal()) {
                throw table.broken("state " + state.id() + " is a dead end: mark it terminal or lead out of it");
            }
        }
    }
}

package gongwen.models.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The phase of each business line by date (S55, S56), and what a phase demands. */
public record Phases(List<Step> steps, Map<Phase, Policy> policies, Ledger ledger) {

    /** From a day on, a business line is in a phase. */
    public record Step(String line, LocalDate from, Phase phase, Source source) {}

    /**
     * What a phase demands.
     *
     * @param decisionCopies paper copies expected with an upward document that asks for handling (S20)
     * @param readingCopies paper copies expected with one that does not (S21)
     * @param sentCopies paper copies of an outgoing document that one recipient may get (S14)
     * @param pendingBlocks whether missing paper is flagged and holds up closing (S27)
     * @param channels the channels a submission may take (S57)
     */
    public record Policy(
            int decisionCopies,
            int readingCopies,
            int sentCopies,
            boolean pendingBlocks,
            Set<String> channels,
            Source source) {}

    /**
     * Who has to do with paper.
     *
     * @param sentBy kinds of unit whose outgoing paper is limited (S14)
     * @param verifiedBy kinds of unit that verify paper against the electronic document (S20, S22)
     * @param keepers roles that keep the ledger (S62)
     */
    public record Ledger(Set<String> sentBy, Set<String> verifiedBy, List<String> keepers, Source source) {}

    static Phases read(TableEntry table) {
        List<Step> steps = table.rows("lines").stream()
                .map(Phases::step)
                .sorted(Comparator.comparing(Step::from).reversed())
                .toList();
        Map<Phase, Policy> policies = new EnumMap<>(Phase.class);
        for (TableEntry row : table.rows("policies")) {
            policies.put(row.choice("phase", Phase.class), policy(row));
            row.end();
        }
        for (Phase phase : Phase.values()) {
            if (!policies.containsKey(phase)) {
                throw table.broken("there is no policy for phase " + phase);
            }
        }
        TableEntry ledger = table.nested("ledger").orElseThrow(() -> table.broken("'ledger' is missing"));
        Phases phases = new Phases(steps, Map.copyOf(policies), ledger(ledger));
        table.end();
        return phases;
    }

    private static Ledger ledger(TableEntry row) {
        Ledger ledger = new Ledger(
                Set.copyOf(row.texts("sentBy")),
                Set.copyOf(row.texts("verifiedBy")),
                row.texts("keepers"),
                row.source());
        row.end();
        return ledger;
    }

    private static Step step(TableEntry row) {
        Step step = new Step(row.text("line"), row.date("from"), row.choice("phase", Phase.class), row.source());
        row.end();
        return step;
    }

    private static Policy policy(TableEntry row) {
        return new Policy(
                row.number("decision"),
                row.number("reading"),
                row.number("sent"),
                row.flag("pending"),
                Set.copyOf(row.texts("channels")),
                row.source());
    }

    /** The phase of a line on a day; {@link Phase#PAPER} before its first step. */
    public Phase on(String line, LocalDate day) {
        return steps.stream()
                .filter(step -> step.line().equals(line) && !step.from().isAfter(day))
                .findFirst()
                .map(Step::phase)
                .orElse(Phase.PAPER);
    }

    public Policy policy(Phase phase) {
        return Objects.requireNonNull(policies.get(phase));
    }
}

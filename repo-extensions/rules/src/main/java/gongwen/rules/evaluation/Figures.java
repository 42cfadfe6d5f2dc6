package gongwen.rules.evaluation;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Evaluation;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts, unit by unit, what happened in a period (S52, S70), from the deliveries, steps, refusals and overrides on
 * record. A document counts for the unit that handles it. Reads a day at a time, so that a long period fits in memory.
 */
final class Figures {

    private final Evaluation evaluation;
    private final Lifecycle incoming;
    private final Circumstances circumstances;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, String> handlers = new HashMap<>();
    private final List<Settlement> settlements;
    private final Map<Figure, Set<NodeId>> settled = new EnumMap<>(Figure.class);

    private Figures(Office office, Circumstances circumstances) {
        this.evaluation = office.tables().evaluation();
        this.incoming = office.incoming();
        this.circumstances = circumstances;
        this.settlements = List.of(
                new Settlement(evaluation.signedFor(), Figure.SIGNED_FOR, Figure.SIGNED_ON_TIME),
                new Settlement(evaluation.handled(), Figure.HANDLED, Figure.HANDLED_ON_TIME),
                new Settlement(evaluation.fedBack(), Figure.FED_BACK, Figure.FED_BACK_ON_TIME));
    }

    /** The figures of some units, both days included. */
    static Map<String, Tally> of(
            List<String> units, LocalDate first, LocalDate last, Office office, Circumstances circumstances) {
        Figures figures = new Figures(office, circumstances);
        units.forEach(unit -> figures.tallies.put(figures.handler(unit), new Tally()));
        first.datesUntil(last.plusDays(1)).forEach(figures::day);
        return figures.tallies;
    }

    private void day(LocalDate day) {
        Instant from = day.atStartOfDay(circumstances.zone()).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(circumstances.zone()).toInstant();
        ReadPort read = circumstances.read();
        read.between(Ex.DELIVERY, Ex.DELIVERED_AT, from, until).forEach(this::delivery);
        read.between(Ex.PROCESS_EVENT, Ex.AT, from, until).stream()
                .sorted(Comparator.comparing(event -> at(event, Ex.AT)))
                .forEach(this::event);
        read.between(Ex.REFUSAL_NOTICE, Ex.PUBLIC_STATUS_AT, from, until)
                .forEach(notice -> count(Figure.REFUSED, text(notice, Ex.SOURCE_UNIT)));
        read.between(Gw.OUTGOING_DOCUMENT, Gw.PAPER_APPROVED_AT, from, until)
                .forEach(document -> count(Figure.PAPER_EXCEPTIONS, text(document, Gw.ISSUER)));
    }

    private void delivery(NodeState delivery) {
        String unit = text(delivery, Ex.RECIPIENT);
        count(Figure.RECEIVED, unit);
        Optional<Instant> signedFor = delivery.properties().time(Ex.SIGNED_FOR_AT);
        if (evaluation.urgent().contains(text(delivery, Ex.URGENCY))) {
            signedFor.ifPresent(signed -> tally(unit)
                    .ifPresent(tally -> tally.urgent(Duration.between(at(delivery, Ex.DELIVERED_AT), signed))));
        }
    }

    private void event(NodeState event) {
        if (circumstances.read().isA(event.type(), Ex.OVERRIDE)) {
            count(Figure.OVERRIDES, text(event, Ex.ACTING_UNIT));
            return;
        }
        Optional<Transition> step = step(event);
        String unit = event.properties()
                .text(Ex.ACTING_UNIT)
                .or(() -> step.filter(Transition::byRule).map(taken -> handlerOfDocument(event)))
                .orElse("");
        boolean late = event.properties()
                .time(Ex.STEP_DUE_AT)
                .filter(due -> at(event, Ex.AT).isAfter(due))
                .isPresent();
        if (late) {
            count(Figure.LATE_STEPS, unit);
        }
        step.ifPresent(taken -> settlements.stream()
                .filter(each -> each.isMadeBy(taken, incoming) && isFirst(each, event))
                .forEach(each -> {
                    count(each.done(), unit);
                    if (!late) {
                        count(each.onTime(), unit);
                    }
                }));
    }

    /** The step of a received document that an event records; an issuer's step of the same name leaves other states. */
    private Optional<Transition> step(NodeState event) {
        return incoming.transitions().stream()
                .filter(step -> step.event().equals(text(event, Ex.EVENT))
                        && step.from().contains(text(event, Ex.FROM_STATE)))
                .findFirst();
    }

    /** A document counts once, by its first such step in the period. */
    private boolean isFirst(Settlement settlement, NodeState event) {
        NodeId document = event.primaryParent();
        return document != null
                && settled.computeIfAbsent(settlement.done(), done -> new HashSet<>())
                        .add(document);
    }

    private String handlerOfDocument(NodeState event) {
        return Optional.ofNullable(event.primaryParent())
                .flatMap(circumstances.read()::node)
                .map(document -> Units.handler(document, circumstances.read()))
                .orElse("");
    }

    private void count(Figure figure, String unit) {
        tally(unit).ifPresent(tally -> tally.count(figure));
    }

    private Optional<Tally> tally(String unit) {
        return Optional.ofNullable(tallies.get(handler(unit)));
    }

    private String handler(String unit) {
        return handlers.computeIfAbsent(unit, each -> Units.handlerOf(each, circumstances.read()));
    }

    private static String text(NodeState node, QualifiedName property) {
        return node.properties().text(property).orElse("");
    }

    private static Instant at(NodeState node, QualifiedName property) {
        return node.properties().time(property).orElse(Instant.EPOCH);
    }

    /** What is counted when one of some limits is settled, and what if that is in time. */
    private record Settlement(List<String> limits, Figure done, Figure onTime) {

        /** A step settles its limit unless the limit runs on where it leads; one that stays does so by being made. */
        boolean isMadeBy(Transition step, Lifecycle lifecycle) {
            String limit = step.deadline();
            return limit != null
                    && limits.contains(limit)
                    && (step.trigger() != null
                            || lifecycle.transitions().stream()
                                    .noneMatch(next -> limit.equals(next.deadline())
                                            && next.from().contains(step.to())));
        }
    }
}

package gongwen.rules.deadline;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Deadlines;
import gongwen.models.tables.Deadlines.Escalation;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.lifecycle.ProcessLog;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Acts when a limit has run out (S64): flags the document, tells level after level, each once, and records it; the sender
 * is shown that it is overdue and since when (domain.md 6.1). Missing paper is asked for again and again (S20).
 *
 * <p>Time alone changes no document, so {@code ex:remindAt} says when one is to be looked at again, and whoever keeps the
 * time has it looked at then. What is due happens in the first commit after that, whoever makes it.
 */
public final class Reminders implements Editor {

    private static final String SOURCE = "S64";
    private static final String ABOLISHED = "ABOLISHED";

    private final Office office;
    private final Deadlines deadlines;

    public Reminders(Office office) {
        this.office = office;
        this.deadlines = office.tables().deadlines();
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || office.timed(after, circumstances.read()).isEmpty()) {
            return List.of();
        }
        List<Amendment> overdue = overdue(after, circumstances);
        List<Amendment> due = overdue.isEmpty() ? paper(after, circumstances) : overdue;
        if (!due.isEmpty()) {
            return due;
        }
        Map<QualifiedName, @Nullable Object> next = new HashMap<>();
        next.put(Ex.REMIND_AT, next(after, circumstances));
        return List.of(new Amendment.SetProperties(after.id(), next));
    }

    private List<Amendment> overdue(NodeState document, Circumstances circumstances) {
        List<Escalation> passed = levelsLeft(document).stream()
                .filter(level -> isPast(told(level, document, circumstances), circumstances))
                .toList();
        if (passed.isEmpty()) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Ex.ESCALATED, (long) passed.get(passed.size() - 1).level());
        values.put(Ex.FLAGS, Flags.with(document, DueTimes.OVERDUE, true));
        if (Documents.isIncoming(document, circumstances.read())) {
            values.put(Ex.SHOWN_FLAGS, List.of(DueTimes.OVERDUE));
            values.put(
                    Ex.SHOWN_OVERDUE_SINCE,
                    document.properties()
                            .time(Ex.DUE_AT)
                            .map(due -> Deadlines.lastDay(due, circumstances.zone()))
                            .orElse(null));
        }
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(document.id(), values));
        for (Escalation level : passed) {
            String event = level.level() == 1 ? "overdue" : "escalate";
            String remark = document.properties().text(Ex.DUE_FOR).orElse("") + " " + level.roles();
            amendments.add(
                    ProcessLog.byTime(document, state(document, circumstances), event, SOURCE, remark, circumstances));
        }
        String unit = responsible(document, circumstances.read());
        List<Notice> notices = passed.stream()
                .map(level -> new Notice(
                        level.level() == 1 ? Kind.OVERDUE : Kind.ESCALATED, unit, level.roles(), document.id()))
                .toList();
        amendments.addAll(Notices.of(notices, document, circumstances));
        return amendments;
    }

    private String state(NodeState document, Circumstances circumstances) {
        return office.timed(document, circumstances.read())
                .flatMap(lifecycle -> document.properties().text(lifecycle.property()))
                .orElse("");
    }

    /** Who is told: the unit that handles a document, or that has to put something right. */
    private static String responsible(NodeState document, ReadPort read) {
        return document.properties()
                .text(Org.RECTIFYING_UNIT)
                .map(unit -> Units.handlerOf(Units.current(unit, read), read))
                .orElseGet(() -> Units.handler(document, read));
    }

    private List<Amendment> paper(NodeState document, Circumstances circumstances) {
        if (!isPast(document.properties().time(Ex.PAPER_DUE_AT), circumstances)) {
            return List.of();
        }
        Instant again = Deadlines.endOf(deadlines.due("paper", circumstances.today()), circumstances.zone());
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(document.id(), Map.of(Ex.PAPER_DUE_AT, again)));
        amendments.add(
                ProcessLog.byTime(document, state(document, circumstances), "remindPaper", "S20", "", circumstances));
        Optional<NodeId> sent = document.properties()
                .node(Ex.SOURCE_DELIVERY)
                .flatMap(circumstances.read()::node)
                .map(NodeState::primaryParent);
        sent.ifPresent(about -> amendments.addAll(
                Notices.of(List.of(askForPaper(document, about, circumstances)), document, circumstances)));
        return amendments;
    }

    private Notice askForPaper(NodeState document, NodeId about, Circumstances circumstances) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return new Notice(
                Kind.PAPER_MISSING, Units.handlerOf(issuer, circumstances.read()), deadlines.paperAskedOf(), about);
    }

    private @Nullable Instant next(NodeState document, Circumstances circumstances) {
        return Stream.concat(
                        levelsLeft(document).stream()
                                .limit(1)
                                .flatMap(level -> told(level, document, circumstances).stream()),
                        Stream.concat(
                                document.properties().time(Ex.PAPER_DUE_AT).stream(),
                                voidAt(document, circumstances).stream()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** T ch.7: when the abolition of a received document takes effect, if it has not. */
    private Optional<Instant> voidAt(NodeState document, Circumstances circumstances) {
        boolean open = document.properties().texts(Ex.FLAGS).contains(ABOLISHED)
                && office.incoming()
                        .between(Documents.status(document), ABOLISHED)
                        .isPresent();
        return document.properties()
                .date(Gw.EFFECTIVE_FROM)
                .filter(day -> open)
                .map(day -> day.atStartOfDay(circumstances.zone()).toInstant());
    }

    private List<Escalation> levelsLeft(NodeState document) {
        int told = document.properties().number(Ex.ESCALATED).orElse(0L).intValue();
        List<Escalation> levels = deadlines.escalation();
        return levels.subList(Math.min(told, levels.size()), levels.size());
    }

    private Optional<Instant> told(Escalation level, NodeState document, Circumstances circumstances) {
        return document.properties().time(Ex.DUE_AT).map(due -> deadlines.told(level, due, circumstances.zone()));
    }

    private static boolean isPast(Optional<Instant> time, Circumstances circumstances) {
        return time.filter(at -> !at.isAfter(circumstances.at())).isPresent();
    }
}

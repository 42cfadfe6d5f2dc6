package gongwen.proof.durability;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients know: which acts the server acknowledged, which it refused, which it never answered. For many threads. */
final class Ledger {

    private final AtomicInteger next = new AtomicInteger();
    private final Map<Act, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Act> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    Act newAct(Act.Kind kind, int bytes) {
        return new Act(kind, next.getAndIncrement(), bytes);
    }

    void acknowledge(Act act, String objectId) {
        acknowledged.put(act, objectId);
    }

    void unanswered(Act act) {
        unanswered.add(act);
    }

    void refused(String answer) {
        refusals.add(answer);
    }

    /** Object ids by act. */
    Map<Act, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    List<Act> unanswered() {
        return List.copyOf(unanswered);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    long acknowledged(Act.Kind kind) {
        return acknowledged.keySet().stream().filter(act -> act.kind() == kind).count();
    }

    long unanswered(Act.Kind kind) {
        return unanswered.stream().filter(act -> act.kind() == kind).count();
    }

    @Override
    public String toString() {
        return acknowledged.size() + " acknowledged, " + unanswered.size() + " unanswered, refusals " + refusals;
    }
}

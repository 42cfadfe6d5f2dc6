package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violation;
import gongwen.rules.node.NodeId;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.failure.Failure;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The door, with a witness: readings and refusals are audited here, below every protocol, and observers told of what the
 * rules refused. Changes are audited inside, in their own transaction.
 */
final class AuditedRepository implements Repository {

    private final Repository repository;
    private final AuditTrail audit;
    private final Supplier<Stream<RefusalObserver>> observers;

    AuditedRepository(Repository repository, AuditTrail audit, Supplier<Stream<RefusalObserver>> observers) {
        this.repository = repository;
        this.audit = audit;
        this.observers = observers;
    }

    @Override
    public View view(Actor actor) {
        return new AuditedView(repository.view(actor), new Readings(audit, actor));
    }

    @Override
    public <R> R change(Actor actor, Function<Work, R> work) {
        try {
            return repository.change(actor, work);
        } catch (CommitRefused refused) {
            String codes = refused.violations().list().stream()
                    .map(Violation::code)
                    .distinct()
                    .collect(Collectors.joining(", "));
            record(actor, firstNode(refused), codes, refused);
            attempt(() -> observers.get().forEach(observer -> observer.refused(actor, refused)), refused);
            throw refused;
        } catch (Failure.Forbidden | Failure.NotFound failure) {
            record(actor, null, failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
            throw failure;
        }
    }

    private static @Nullable NodeId firstNode(CommitRefused refused) {
        return refused.violations().list().stream()
                .map(Violation::node)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void record(Actor actor, @Nullable NodeId node, String detail, RuntimeException refusal) {
        attempt(() -> audit.recordAlone(AuditEntry.refused(actor.userId(), Act.CHANGE, node, detail)), refusal);
    }

    /** If not even the refusal can be written down, the caller still learns of the refusal. */
    private static void attempt(Runnable telling, RuntimeException refusal) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            refusal.addSuppressed(e);
        }
    }
}

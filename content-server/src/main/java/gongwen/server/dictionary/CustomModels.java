package gongwen.server.dictionary;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.InvalidModel;
import gongwen.models.dictionary.Model;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import gongwen.server.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shipped content models and the types that administrators added to them. Every server keeps the same ones: each
 * change counts up a version in the database, which is looked at once a second.
 */
public final class CustomModels implements CurrentDictionary {

    static final String SOURCE = "(types added over CMIS)";

    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final Dictionary shipped;
    private final Database database;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(long version, Dictionary dictionary, long seenAtNanos) {}

    CustomModels(Dictionary shipped, Database database) {
        this.shipped = shipped;
        this.database = database;
    }

    /** Whether an administrator added the model that a name belongs to. */
    public static boolean isCustom(Dictionary dictionary, QualifiedName name) {
        return dictionary
                .modelOf(name)
                .filter(model -> model.source().file().equals(SOURCE))
                .isPresent();
    }

    @Override
    public Dictionary current() {
        Snapshot seen = snapshot;
        long now = System.nanoTime();
        if (seen != null && now - seen.seenAtNanos < LOOK_AGAIN_NANOS) {
            return seen.dictionary;
        }
        return look(seen, now);
    }

    private Dictionary look(@Nullable Snapshot seen, long now) {
        long version = database.read(CustomTypeRows::version);
        Dictionary dictionary = seen != null && seen.version == version
                ? seen.dictionary
                : database.read(transaction -> with(CustomTypeRows.all(transaction)));
        snapshot = new Snapshot(version, dictionary, now);
        return dictionary;
    }

    /**
     * Adds a type or an aspect.
     *
     * @param uri the namespace of its prefix
     * @throws Failure.ModelViolated if it does not fit the models in force, or its prefix belongs to a shipped one
     */
    public Dictionary add(ClassDefinition added, String uri) {
        return change(types -> CustomTypes.plus(types, new CustomType(added, uri)));
    }

    /**
     * Replaces a custom type or aspect by one of the same name.
     *
     * @throws Failure.ModelViolated if it does not fit the models in force
     * @throws Failure.NotFound if there is no custom type of this name
     */
    public Dictionary replace(ClassDefinition replacement) {
        return change(types -> CustomTypes.replaced(types, replacement));
    }

    /**
     * Removes a custom type or aspect that no node has.
     *
     * @throws Failure.ModelViolated if other types need it
     * @throws Failure.NotFound if there is no custom type of this name
     */
    public Dictionary remove(QualifiedName name) {
        return change(types -> CustomTypes.minus(types, name));
    }

    private Dictionary change(UnaryOperator<List<CustomType>> edit) {
        Dictionary changed = database.write(transaction -> changeIn(transaction, edit));
        snapshot = null;
        return changed;
    }

    private Dictionary changeIn(Transaction transaction, UnaryOperator<List<CustomType>> edit) {
        CustomTypeRows.countUp(transaction);
        List<CustomType> edited = edit.apply(CustomTypeRows.all(transaction));
        Dictionary dictionary = with(edited);
        CustomTypeRows.replaceAll(transaction, edited);
        return dictionary;
    }

    private Dictionary with(List<CustomType> types) {
        try {
            Dictionary dictionary = shipped;
            for (Model model : CustomTypes.models(types, shipped)) {
                dictionary = dictionary.plus(model);
            }
            return dictionary;
        } catch (InvalidModel invalid) {
            throw new Failure.ModelViolated(invalid.problems().stream()
                    .map(InvalidModel.Problem::reason)
                    .collect(Collectors.joining("; ")));
        }
    }
}

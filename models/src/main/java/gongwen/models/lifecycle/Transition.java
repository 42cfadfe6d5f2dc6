package gongwen.models.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.tables.Label;
import gongwen.models.tables.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way from state to state.
 *
 * @param from the states it leaves; empty for the creation of a document
 * @param to the state it enters
 * @param only of a creation, the type or aspect of the documents it is for; null for every document
 * @param trigger for a transition that stays in its state, the property whose change makes it; else null
 * @param actors who may make it: roles by the unit they are held in ({@code handler}, {@code issuer}, {@code addressee})
 * @param beforehand whether a draft may state the trigger before the transition can be made
 * @param byRule whether only the rules make it
 * @param declares protected properties its actor may state; of a correction at the end, what is entered along with it
 * @param requires properties that must have a value afterwards
 * @param guards named conditions
 * @param publicStatus the status shown to the source unit, or null if nothing is shown
 * @param shows what is shown with it: a property of {@code ex:publicView} from a property of the document, or from
 *     {@code $actor}
 * @param deadline the key of the limit for making it, or null if it has none
 */
public record Transition(
        String event,
        Label label,
        Set<String> from,
        String to,
        @Nullable QualifiedName only,
        @Nullable QualifiedName trigger,
        boolean beforehand,
        Map<String, List<String>> actors,
        boolean byRule,
        List<QualifiedName> declares,
        List<QualifiedName> requires,
        List<String> guards,
        @Nullable String publicStatus,
        Map<QualifiedName, String> shows,
        @Nullable String deadline,
        Source source) {

    public boolean isCreation() {
        return from.isEmpty();
    }

    /** Whether a property is part of this transition: it triggers it, is required by it or shown with it. */
    public boolean concerns(QualifiedName property) {
        return property.equals(trigger) || requires.contains(property) || shows.containsValue(property.toString());
    }

    public Optional<QualifiedName> triggeredBy() {
        return Optional.ofNullable(trigger);
    }
}

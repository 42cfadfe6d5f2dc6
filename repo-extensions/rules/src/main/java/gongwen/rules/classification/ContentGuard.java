package gongwen.rules.classification;

import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * H2: a text, file name or property with a secrecy mark is refused, and so is a file that cannot be read, because what
 * nobody can read nobody can clear (domain.md 4.3). Whatever came through the declassification of H6 carries its old
 * mark and is let through.
 */
public final class ContentGuard implements Validator {

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || Declassification.isComplete(after, circumstances)) {
            return Violations.NONE;
        }
        Violations marked =
                Violations.when(isMarkedInProperties(change, after), RuleCode.H2.on(after.id(), "properties"));
        ContentInfo content = after.content();
        return content == null || !change.changesContent() ? marked : marked.and(judge(content, after, circumstances));
    }

    private static Violations judge(ContentInfo content, NodeState node, Circumstances circumstances) {
        String fileName = content.fileName();
        Violations named = Violations.when(
                fileName != null && SecrecyMark.isInName(fileName), RuleCode.H2.on(node.id(), "fileName"));
        ExtractedText text = circumstances.read().text(content.sha256());
        if (text.unreadable() != null) {
            return named.and(Violations.of(RuleCode.H2U.on(
                    node.id(), Objects.requireNonNull(text.unreadable()).name())));
        }
        return named.and(Violations.when(SecrecyMark.isIn(text.text()), RuleCode.H2.on(node.id(), "text")));
    }

    private static boolean isMarkedInProperties(Change change, NodeState after) {
        Map<?, Object> before = change.before() == null
                ? Map.of()
                : change.before().properties().asMap();
        return after.properties().asMap().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .filter(entry -> !entry.getKey().prefix().equals("sec")
                        && !entry.getKey().equals(Gw.STATUS))
                .flatMap(entry -> texts(entry.getValue()))
                .anyMatch(SecrecyMark::isInName);
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        return value instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.of();
    }
}

package gongwen.server.search;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.server.node.Node;
import gongwen.server.search.afts.Expression;
import gongwen.server.search.afts.Expression.Mode;
import gongwen.server.search.afts.Expression.Test;
import gongwen.server.search.afts.Expression.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody may have meant. All of it is taken from names and titles of hits of ordinary searches, so it tells nobody of
 * a document he may not read.
 */
public final class Suggestions {

    /** Other hits than this have no say. */
    private static final int HITS = 50;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;

    private final Search search;

    Suggestions(Search search) {
        this.search = search;
    }

    /** Titles and names that go on from what was typed, or from the first letters of their characters. */
    public List<String> titles(Actor actor, String typed, int most) {
        Expression begun = new Expression.Any(
                List.of(test("cm:title", typed.strip() + Words.MANY), test("cm:name", typed.strip() + Words.MANY)));
        return texts(actor, begun)
                .filter(text -> text.startsWith(typed.strip()) || isHit(text, typed.strip()))
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean isHit(String text, String typed) {
        return Folding.whole(text).contains(Folding.whole(typed))
                || Folding.initials(text).contains(Folding.whole(typed));
    }

    /** Of Chinese words that find nothing: those in titles and names that are spoken alike and mostly written alike. */
    public List<String> spellings(Actor actor, String text, int most) {
        String initials = Folding.initials(text);
        boolean chinese = text.codePoints().allMatch(Folding::isHan) && text.length() == initials.length();
        if (!chinese || text.length() < SHORTEST || text.length() > LONGEST) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        texts(actor, test("cm:name", initials)).forEach(each -> addAlike(each, text, initials, found));
        found.remove(text);
        return found.stream().limit(most).toList();
    }

    private static void addAlike(String title, String text, String initials, Set<String> found) {
        for (int from = 0; from + text.length() <= title.length(); from++) {
            String part = title.substring(from, from + text.length());
            if (isAlike(part, text) && Folding.initials(part).equals(initials)) {
                found.add(part);
            }
        }
    }

    /** Whether at least half of the characters are the same. */
    private static boolean isAlike(String part, String text) {
        int same = 0;
        for (int i = 0; i < text.length(); i++) {
            same += part.charAt(i) == text.charAt(i) ? 1 : 0;
        }
        return same * 2 >= text.length();
    }

    private Stream<String> texts(Actor actor, Expression expression) {
        List<String> texts = new ArrayList<>();
        for (SearchResult.Hit hit :
                search.find(actor, SearchQuestion.of(expression, HITS)).hits()) {
            Node node = hit.node();
            node.state().properties().text(Cm.TITLE).ifPresent(texts::add);
            texts.add(node.name());
        }
        return texts.stream();
    }

    private static Test test(String field, String text) {
        return new Test(field, Mode.USUAL, new Words(text), 1);
    }
}

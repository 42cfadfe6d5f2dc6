package gongwen.proof.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints the story step by step, in the chosen language, and keeps what came of each expectation. */
public final class Narrator {

    private static final int NAME = 30;
    private static final int INDENT = 6;

    private final PrintStream out;
    private final Language language;
    private final List<Finding> findings = new ArrayList<>();
    private String chapter = "";
    private int chapters;
    private int step;

    public Narrator(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** Begins a chapter. */
    void chapter(String code, String chinese, String english) {
        chapter = code;
        chapters++;
        out.println();
        List<String> titles = titles(chinese, english);
        out.println("━━ " + Columns.padded(code, 8) + titles.get(0));
        titles.stream().skip(1).forEach(title -> out.println(" ".repeat(3 + 8) + title));
    }

    private List<String> titles(String chinese, String english) {
        List<String> titles = new ArrayList<>();
        if (language.chinese()) {
            titles.add(chinese);
        }
        if (language.english()) {
            titles.add(english);
        }
        return titles;
    }

    /** Tells what somebody does next. */
    void act(String who, String chinese, String english) {
        step++;
        out.println();
        Text person = People.of(who);
        String number = String.format("%4d  ", step);
        if (language.chinese()) {
            print(number + Columns.padded(person.chinese(), NAME), chinese);
            number = " ".repeat(INDENT);
        }
        if (language.english()) {
            print(number + Columns.padded(person.english(), NAME), english);
        }
    }

    /** Tells what the server answered, in the server's own words. */
    void answer(String text) {
        print(" ".repeat(INDENT) + "→ ", text);
    }

    /** Shows what the server listed. */
    void table(List<List<String>> rows) {
        Columns.table(rows).forEach(row -> out.println(" ".repeat(INDENT + 2) + row));
    }

    /** Tells whether something is as expected. */
    void expect(String chinese, String english, boolean holds, Object found) {
        Text expected = new Text(chinese, english);
        findings.add(new Finding(chapter, expected, String.valueOf(found), holds));
        print(" ".repeat(INDENT) + (holds ? "✓ " : "✗ "), language.of(expected));
        if (!holds) {
            print(" ".repeat(INDENT + 2), language.of(new Text("实际：", "found: ")) + found);
        }
    }

    private void print(String first, String text) {
        int indent = Columns.width(first);
        String before = first;
        for (String line : Columns.wrapped(text, indent)) {
            out.println(before + line);
            before = " ".repeat(indent);
        }
    }

    /** Everything expected so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Closes the story with a summary. */
    void summary() {
        List<Finding> failed =
                findings.stream().filter(finding -> !finding.holds()).toList();
        out.println();
        out.println("━━ " + language.of(new Text("小结", "Summary")));
        if (language.chinese()) {
            out.printf("   %d 章，%d 步，%d 项预期，%d 项不符%n", chapters, step, findings.size(), failed.size());
        }
        if (language.english()) {
            out.printf(
                    "   %d chapters, %d steps, %d expectations, %d not met%n",
                    chapters, step, findings.size(), failed.size());
        }
        failed.forEach(finding -> out.println(
                "   ✗ " + finding.chapter() + " " + language.of(finding.expected()) + ": " + finding.found()));
    }
}

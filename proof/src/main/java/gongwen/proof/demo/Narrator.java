package gongwen.proof.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints the story step by step and keeps what came of each expectation. */
public final class Narrator {

    private final PrintStream out;
    private final List<Finding> findings = new ArrayList<>();
    private String chapter = "";
    private int step;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Begins a chapter. */
    void chapter(String code, String chinese, String english) {
        chapter = code;
        out.println();
        out.println("━━ " + code + "  " + chinese);
        out.println("       " + english);
    }

    /** Tells what somebody does next. */
    void act(String who, String chinese, String english) {
        step++;
        out.println();
        out.printf("%3d  %s：%s%n", step, who, chinese);
        out.println("     " + who + ": " + english);
    }

    /** Tells what the server answered. */
    void answer(String text) {
        out.println("     → " + text);
    }

    /** Tells whether something is as expected. */
    void expect(String chinese, String english, boolean holds, Object found) {
        findings.add(new Finding(chapter, new Text(chinese, english), String.valueOf(found), holds));
        out.println((holds ? "     ✓ " : "     ✗ ") + chinese + " / " + english);
        if (!holds) {
            out.println("       实际 / found: " + found);
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
        out.println("━━ 小结 Summary");
        out.printf("   %d 步，%d 项预期，%d 项不符%n", step, findings.size(), failed.size());
        out.printf("   %d steps, %d expectations, %d not met%n", step, findings.size(), failed.size());
        failed.forEach(finding -> out.println("   ✗ " + finding));
    }
}

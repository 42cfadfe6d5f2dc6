package gongwen.proof.documents;

import gongwen.proof.documents.OfficialDocument.Body;
import gongwen.proof.documents.OfficialDocument.Head;
import gongwen.proof.documents.OfficialDocument.Imprint;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line or paragraph of a document as it stands on the page, from top to bottom.
 *
 * @param text what is printed; empty for a blank line and for a rule
 */
record Block(Style style, String text) {

    /** Arabic digits, no leading zeros (GB/T 9704 §7.3.5.4). */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final String HEADING_START = "^[一二三四五六七八九十]+、.*";

    static List<Block> of(OfficialDocument document) {
        List<Block> blocks = new ArrayList<>();
        head(document.head(), blocks);
        body(document.body(), document.head().issuer(), blocks);
        imprint(document.imprint(), blocks);
        return List.copyOf(blocks);
    }

    private static void head(Head head, List<Block> blocks) {
        head.marks().forEach(mark -> blocks.add(new Block(Style.MARK, mark)));
        blocks.add(new Block(Style.ISSUER, head.issuer() + "文件"));
        String signer = head.signer().map(name -> "　　　　　　签发人：" + name).orElse("");
        blocks.add(new Block(Style.NUMBER, head.number() + signer));
        blocks.add(new Block(Style.RED_RULE, ""));
    }

    private static void body(Body body, String issuer, List<Block> blocks) {
        blocks.add(new Block(Style.TITLE, body.title()));
        blocks.add(new Block(Style.TEXT, ""));
        if (!body.mainTo().isEmpty()) {
            blocks.add(new Block(Style.RECIPIENTS, String.join("、", body.mainTo()) + "："));
        }
        for (String paragraph : body.paragraphs()) {
            boolean heading = paragraph.length() <= 30 && paragraph.matches(HEADING_START);
            blocks.add(new Block(heading ? Style.HEADING : Style.TEXT, paragraph));
        }
        for (int i = 0; i < body.attachments().size(); i++) {
            String lead = i == 0 ? "附件：" : "　　　";
            blocks.add(new Block(
                    Style.TEXT, lead + (i + 1) + "." + body.attachments().get(i)));
        }
        blocks.add(new Block(Style.TEXT, ""));
        blocks.add(new Block(Style.SIGNATURE, issuer + "　　"));
        blocks.add(new Block(Style.SIGNATURE, printed(body.date()) + "　　　　"));
        body.note().ifPresent(note -> blocks.add(new Block(Style.TEXT, "（" + note + "）")));
    }

    private static void imprint(Imprint imprint, List<Block> blocks) {
        blocks.add(new Block(Style.BLACK_RULE, ""));
        if (!imprint.copiedTo().isEmpty()) {
            blocks.add(new Block(Style.IMPRINT, "抄送：" + String.join("，", imprint.copiedTo()) + "。"));
        }
        blocks.add(new Block(Style.IMPRINT, imprint.printedBy() + "　　" + printed(imprint.printedOn()) + "印发"));
        blocks.add(new Block(Style.BLACK_RULE, ""));
    }

    private static String printed(LocalDate date) {
        return DATE.format(date);
    }
}

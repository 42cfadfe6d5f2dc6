package gongwen.proof.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is printed on an official document, in the three parts of GB/T 9704-2012: head (版头), body (主体) and imprint
 * (版记).
 */
public record OfficialDocument(Head head, Body body, Imprint imprint) {

    /**
     * Above the red line.
     *
     * @param issuer the issuing body's full name (发文机关)
     * @param number the document number, such as 松泾府〔2016〕18号 (发文字号)
     * @param marks security mark and urgency as printed, in this order; empty for most documents
     * @param signer who signed it (签发人); shown on documents to a superior only
     */
    public record Head(String issuer, String number, List<String> marks, Optional<String> signer) {
        public Head {
            marks = List.copyOf(marks);
        }
    }

    /**
     * The text itself.
     *
     * @param mainTo the bodies it is addressed to (主送机关)
     * @param paragraphs the text (正文), a heading being a paragraph that begins with a numeral such as 一、
     * @param attachments names of the annexes (附件说明)
     * @param date when it was signed (成文日期)
     * @param note the note in brackets (附注); empty where there is none
     */
    public record Body(
            String title,
            List<String> mainTo,
            List<String> paragraphs,
            List<String> attachments,
            LocalDate date,
            Optional<String> note) {
        public Body {
            mainTo = List.copyOf(mainTo);
            paragraphs = List.copyOf(paragraphs);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Below the text.
     *
     * @param copiedTo the bodies that get a copy (抄送机关)
     * @param printedBy who printed it (印发机关)
     */
    public record Imprint(List<String> copiedTo, String printedBy, LocalDate printedOn) {
        public Imprint {
            copiedTo = List.copyOf(copiedTo);
        }
    }

    /** The same document addressed to other bodies. */
    public OfficialDocument addressedTo(List<String> mainTo) {
        Body to = new Body(body.title(), mainTo, body.paragraphs(), body.attachments(), body.date(), body.note());
        return new OfficialDocument(head, to, imprint);
    }

    /** The same document with these marks printed at its head. */
    public OfficialDocument marked(String... marks) {
        Head marked = new Head(head.issuer(), head.number(), List.of(marks), head.signer());
        return new OfficialDocument(marked, body, imprint);
    }

    /** The same document under another number. */
    public OfficialDocument numbered(String number) {
        return new OfficialDocument(new Head(head.issuer(), number, head.marks(), head.signer()), body, imprint);
    }
}

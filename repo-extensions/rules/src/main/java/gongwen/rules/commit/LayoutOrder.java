package gongwen.rules.commit;

import gongwen.models.tables.Element;
import gongwen.rules.node.ContentInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What is to be laid out as the issued document: every element, taken from the document's metadata, and its text.
 *
 * @param form id of the form it is laid out in
 * @param printed what is printed of each element but the text, line by line
 * @param body the text that was signed
 * @param signedHash what the signature covers
 * @param trial whether the text is only tried: no file is made, but what stands in the way of one is told
 */
public record LayoutOrder(
        String form, Map<Element, List<String>> printed, ContentInfo body, String signedHash, boolean trial) {

    public LayoutOrder {
        printed = Map.copyOf(printed);
    }

    /** SHA-256 of all of it: another one means that what was laid out is out of date. */
    public String digest() {
        StringBuilder all =
                new StringBuilder((trial ? "trial\n" : "") + form + '\n' + body.sha256() + '\n' + signedHash);
        new EnumMap<>(printed)
                .forEach((element, lines) -> all.append('\n').append(element).append(lines));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Names the form only: titles and recipients are above a log's rights. */
    @Override
    public String toString() {
        return form;
    }
}

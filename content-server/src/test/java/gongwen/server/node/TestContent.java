package gongwen.server.node;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ReceivedContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text file as received; it remembers whether it was kept. */
public final class TestContent implements ReceivedContent {

    private final String text;
    private boolean kept;

    private TestContent(String text) {
        this.text = text;
    }

    public static TestContent of(String text) {
        return new TestContent(text);
    }

    boolean isKept() {
        return kept;
    }

    @Override
    public ContentInfo info() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new ContentInfo(hash, hash, bytes.length, "text/plain", "UTF-8", "正文.txt");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ExtractedText text() {
        return ExtractedText.readable(text);
    }

    @Override
    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        // there is nothing aside
    }
}

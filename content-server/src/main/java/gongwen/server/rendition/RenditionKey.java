package gongwen.server.rendition;

import gongwen.process.rendering.SourceKind;
import gongwen.rules.node.ContentInfo;
import java.util.Optional;

/** Of which bytes, taken for what kind of file, which rendition. The same bytes may be a text here and a table there. */
record RenditionKey(String sha256, SourceKind kind, RenditionName name) {

    /** The key of a stream's rendition; empty if its kind is none that anything can be made of. */
    static Optional<RenditionKey> of(ContentInfo source, RenditionName name) {
        return SourceKind.of(source.mimeType(), source.fileName())
                .map(kind -> new RenditionKey(source.sha256(), kind, name));
    }

    /** What {@link #toString()} wrote. */
    static RenditionKey parse(String text) {
        String[] parts = text.split("/");
        return new RenditionKey(
                parts[0],
                SourceKind.named(parts[1]).orElseThrow(),
                RenditionName.of(parts[2]).orElseThrow());
    }

    RenditionKey pdf() {
        return new RenditionKey(sha256, kind, RenditionName.PDF);
    }

    /** Whether the source itself is what is asked for. */
    boolean isSourceItself() {
        return name.isPdf() && kind.word().equals("pdf");
    }

    @Override
    public String toString() {
        return sha256 + "/" + kind.word() + "/" + name.id();
    }
}

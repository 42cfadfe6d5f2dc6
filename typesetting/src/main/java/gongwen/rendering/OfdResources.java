package gongwen.rendering;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The fonts and pictures of an OFD by their ids. */
final class OfdResources {

    /** @param file the path of the embedded font, null if it is not embedded */
    record Font(String name, @Nullable String file) {}

    private final OfdPackage ofd;
    final Map<String, Font> fonts = new HashMap<>();
    final Map<String, String> pictures = new HashMap<>();

    OfdResources(OfdPackage ofd) {
        this.ofd = ofd;
    }

    /** Adds what a part names, and the page part's own. */
    void add(String part) throws IOException, Unrendered {
        Element resources = ofd.xml(part);
        String base = resources.getAttribute("BaseLoc");
        String folder = base.isEmpty() ? part : OfdPackage.resolve(part, base) + "/";
        for (Element group : OfdPackage.children(resources, "Fonts")) {
            for (Element font : OfdPackage.children(group, "Font")) {
                String file = OfdPackage.text(font, "FontFile");
                fonts.put(
                        font.getAttribute("ID"),
                        new Font(
                                font.getAttribute("FontName"), file == null ? null : OfdPackage.resolve(folder, file)));
            }
        }
        for (Element group : OfdPackage.children(resources, "MultiMedias")) {
            for (Element media : OfdPackage.children(group, "MultiMedia")) {
                String file = OfdPackage.text(media, "MediaFile");
                if (file != null) {
                    pictures.put(media.getAttribute("ID"), OfdPackage.resolve(folder, file));
                }
            }
        }
    }
}

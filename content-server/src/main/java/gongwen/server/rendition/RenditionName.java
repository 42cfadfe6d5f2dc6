package gongwen.server.rendition;

import gongwen.process.rendering.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rendition as Alfresco names and measures it; besides, {@code page-2} is the second page as a picture.
 *
 * @param id the name
 * @param target what it is
 */
public record RenditionName(String id, Target target) {

    private static final int THUMBNAIL = 100;
    private static final int PREVIEW = 960;
    private static final int AVATAR = 64;
    private static final int SMALL_AVATAR = 32;
    private static final int PAGE_WIDTH = 1240;
    private static final int PAGE_HEIGHT = 1754;
    private static final Pattern PAGE = Pattern.compile("page-([1-9][0-9]{0,3})");

    static final RenditionName PDF = new RenditionName("pdf", Target.PDF);

    /** Those that clients are told of. */
    static final List<RenditionName> LISTED = List.of(
            picture("avatar", "png", AVATAR),
            picture("avatar32", "png", SMALL_AVATAR),
            picture("doclib", "png", THUMBNAIL),
            picture("imgpreview", "jpeg", PREVIEW),
            picture("medium", "jpeg", THUMBNAIL),
            PDF);

    private static RenditionName picture(String id, String format, int size) {
        return new RenditionName(id, new Target(format, size, size, 1));
    }

    /** Finds a rendition by its name; empty if there is none of this name. */
    public static Optional<RenditionName> of(String id) {
        Matcher page = PAGE.matcher(id);
        if (page.matches()) {
            int number = Integer.parseInt(page.group(1));
            return Optional.of(new RenditionName(id, new Target("png", PAGE_WIDTH, PAGE_HEIGHT, number)));
        }
        return LISTED.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public String mediaType() {
        return target.mediaType();
    }

    public boolean isPdf() {
        return this.equals(PDF);
    }

    /** What a file of it is called, after the document's own name. */
    public String fileName(String documentName) {
        int dot = documentName.lastIndexOf('.');
        String stem = dot > 0 ? documentName.substring(0, dot) : documentName;
        return stem + "." + (target.format().equals("jpeg") ? "jpg" : target.format());
    }
}

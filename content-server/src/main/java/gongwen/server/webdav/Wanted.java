package gongwen.server.webdav;

import gongwen.server.failure.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.w3c.dom.Element;

/**
 * What a client wants to know of each resource.
 *
 * @param all whether everything there is
 * @param namesOnly whether only the names
 * @param names what it asks for by name
 */
record Wanted(boolean all, boolean namesOnly, Set<DavName> names) {

    /** What Windows asks by sending no body. */
    static final Wanted EVERYTHING = new Wanted(true, false, Set.of());

    /** @throws Failure.InvalidArgument if it is no such question */
    static Wanted of(Element body) {
        if (!DavName.of(body).isDav("propfind")) {
            throw new Failure.InvalidArgument("The body is no propfind");
        }
        if (DavXml.child(body, "propname").isPresent()) {
            return new Wanted(true, true, Set.of());
        }
        if (DavXml.child(body, "allprop").isPresent()) {
            return new Wanted(
                    true,
                    false,
                    DavXml.child(body, "include").map(Wanted::names).orElse(Set.of()));
        }
        Element prop = DavXml.child(body, "prop")
                .orElseThrow(() -> new Failure.InvalidArgument("The body asks for no property"));
        return new Wanted(false, false, names(prop));
    }

    private static Set<DavName> names(Element list) {
        Set<DavName> names = new LinkedHashSet<>();
        DavXml.children(list).forEach(element -> names.add(DavName.of(element)));
        return names;
    }

    /** The answer about one resource. */
    List<MultiStatus.PropStat> about(LiveProperty.Shown shown) {
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        DeadProperties dead = DeadProperties.of(shown.node());
        Set<DavName> asked = new LinkedHashSet<>();
        if (all) {
            Arrays.stream(LiveProperty.values())
                    .filter(live -> live.of(shown).isPresent())
                    .forEach(live -> asked.add(live.davName()));
            dead.names().forEach(asked::add);
        }
        asked.addAll(names);
        for (DavName name : asked) {
            LiveProperty.named(name)
                    .flatMap(live -> live.of(shown))
                    .or(() -> dead.of(name))
                    .ifPresentOrElse(
                            element -> found.add(namesOnly ? name.element() : element),
                            () -> missing.add(name.element()));
        }
        List<MultiStatus.PropStat> stats = new ArrayList<>();
        if (!found.isEmpty() || missing.isEmpty()) {
            stats.add(new MultiStatus.PropStat(HttpStatus.OK, found, ""));
        }
        if (!missing.isEmpty()) {
            stats.add(new MultiStatus.PropStat(HttpStatus.NOT_FOUND, missing, ""));
        }
        return stats;
    }
}

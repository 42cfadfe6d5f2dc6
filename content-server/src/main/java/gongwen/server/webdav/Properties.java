package gongwen.server.webdav;

import gongwen.models.names.Cm;
import gongwen.models.names.Webdav;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.Work;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.w3c.dom.Element;

/** PROPFIND and PROPPATCH. */
final class Properties {

    private static final int PAGE = 500;

    private final DavCall call;

    Properties(DavCall call) {
        this.call = call;
    }

    /** Answers about one resource, or about a folder and what lies directly in it; never about a whole tree. */
    void find(HttpServletResponse response) throws IOException {
        Wanted wanted = DavXml.body(call.request()).map(Wanted::of).orElse(Wanted.EVERYTHING);
        Depth depth = Depth.of(call.request(), Depth.INFINITY);
        DavTarget target = call.target();
        Node node = target.existing();
        boolean folder = call.isFolder(node);
        if (folder && depth == Depth.INFINITY) {
            throw new DavRefused(HttpStatus.FORBIDDEN, "propfind-finite-depth", "webdav.depth");
        }
        MultiStatus answer = MultiStatus.begin(response);
        String inherited = ShownLocks.inherited(target, call.at());
        answer.response(target.address().href(folder), wanted.about(shown(node, target.address(), inherited)));
        if (folder && depth == Depth.ONE) {
            children(target, wanted, answer);
        }
        answer.end();
    }

    private void children(DavTarget folder, Wanted wanted, MultiStatus answer) throws IOException {
        String inherited = ShownLocks.inherited(folder.inside(), call.at());
        Page<Node> page;
        int skip = 0;
        do {
            page = call.view().children(folder.existing().id(), Cm.CONTAINS, null, new Paging(skip, PAGE));
            for (Node child : page.items()) {
                if (call.isFolder(child) || call.isFile(child)) {
                    DavAddress address = folder.address().child(child.name());
                    answer.response(address.href(call.isFolder(child)), wanted.about(shown(child, address, inherited)));
                }
            }
            skip += PAGE;
        } while (page.hasMoreItems());
    }

    private LiveProperty.Shown shown(Node node, DavAddress address, String inherited) {
        boolean folder = call.isFolder(node);
        return new LiveProperty.Shown(node, folder, ShownLocks.own(node, address.href(folder), call.at()) + inherited);
    }

    /** One thing a client wants set or removed. */
    private record Instruction(DavName name, Optional<String> element) {}

    /** Sets and removes properties that clients make up, all or none. */
    void patch(HttpServletResponse response) throws IOException {
        List<Instruction> instructions = DavXml.body(call.request())
                .filter(body -> DavName.of(body).isDav("propertyupdate"))
                .map(Properties::instructions)
                .orElseThrow(() -> new Failure.InvalidArgument("The body is no propertyupdate"));
        DavTarget target = call.target();
        Node node = target.existing();
        new LockGuard(call).require(target, false);
        boolean refused = instructions.stream().anyMatch(Properties::isProtected);
        if (!refused) {
            carryOut(node, instructions);
        }
        MultiStatus answer = MultiStatus.begin(response);
        answer.response(target.address().href(call.isFolder(node)), stats(instructions, refused));
        answer.end();
    }

    private static boolean isProtected(Instruction instruction) {
        return instruction.name().isDav();
    }

    private static List<Instruction> instructions(Element body) {
        List<Instruction> all = new ArrayList<>();
        for (Element step : DavXml.children(body)) {
            boolean sets = DavName.of(step).isDav("set");
            if (sets || DavName.of(step).isDav("remove")) {
                DavXml.child(step, "prop").stream()
                        .flatMap(prop -> DavXml.children(prop).stream())
                        .map(property -> new Instruction(
                                DavName.of(property), sets ? Optional.of(DavXml.text(property)) : Optional.empty()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private void carryOut(Node node, List<Instruction> instructions) {
        DeadProperties dead = DeadProperties.of(node);
        instructions.forEach(instruction -> instruction
                .element()
                .ifPresentOrElse(
                        element -> dead.set(instruction.name(), element), () -> dead.remove(instruction.name())));
        call.change(work -> {
            work.update(
                    node.id(),
                    null,
                    new Work.Patch(Map.of(Webdav.DEADPROPERTIES, dead.kept()), Set.of(Webdav.OBJECT), Set.of(), null));
            return node;
        });
    }

    private static List<MultiStatus.PropStat> stats(List<Instruction> instructions, boolean refused) {
        if (!refused) {
            return List.of(new MultiStatus.PropStat(HttpStatus.OK, elements(instructions, true, true), ""));
        }
        List<MultiStatus.PropStat> stats = new ArrayList<>();
        stats.add(new MultiStatus.PropStat(
                HttpStatus.FORBIDDEN, elements(instructions, true, false), "cannot-modify-protected-property"));
        List<String> others = elements(instructions, false, true);
        if (!others.isEmpty()) {
            stats.add(new MultiStatus.PropStat(HttpStatus.FAILED_DEPENDENCY, others, ""));
        }
        return stats;
    }

    private static List<String> elements(List<Instruction> instructions, boolean ofServer, boolean ofClients) {
        return instructions.stream()
                .filter(instruction -> isProtected(instruction) ? ofServer : ofClients)
                .map(instruction -> instruction.name().element())
                .distinct()
                .toList();
    }
}

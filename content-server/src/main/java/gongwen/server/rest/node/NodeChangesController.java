package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.TreeCopy;
import gongwen.server.node.Work;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changing, deleting, copying, moving and locking nodes. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}")
final class NodeChangesController {

    private final RestCalls calls;

    NodeChangesController(RestCalls calls) {
        this.calls = calls;
    }

    @PutMapping
    Entry<Map<String, Object>> update(
            @PathVariable("id") String id, @RequestBody JsonNode sent, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        NodeBody body = NodeBody.read(sent);
        Work.Patch patch = new Patches(call).of(node, body);
        NodePermissions.Body permissions = body.permissions();
        call.change(work -> {
            if (!patch.equals(Work.Patch.NOTHING)) {
                work.update(node.id(), null, patch);
            }
            if (permissions != null) {
                work.setAccess(
                        node.id(), new NodePermissions(call).wanted(node.state().access(), permissions));
            }
            return node;
        });
        return NewNodesController.shown(call, node.id(), Wish.of(request));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable("id") String id,
            @RequestParam(name = "permanent", required = false) boolean permanent,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        call.change(work -> {
            work.delete(node.id(), permanent);
            return node;
        });
    }

    /** Where to, and under which name; null keeps the name. */
    record Target(@Nullable String targetParentId, @Nullable String name) {

        Node folder(RestCall call) {
            if (targetParentId == null) {
                throw new Failure.InvalidArgument("targetParentId is needed");
            }
            return new NodeFinder(call).folder(targetParentId, null);
        }

        Work.Patch patch() {
            return name == null || name.isEmpty() ? Work.Patch.NOTHING : Work.Patch.of(Map.of(Cm.NAME, name));
        }
    }

    @PostMapping("/copy")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> copy(
            @PathVariable("id") String id, @RequestBody Target target, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        Node folder = target.folder(call);
        TreeCopy tree = new TreeCopy(call.parts().copies(), call.dictionary());
        NodeId copy = call.change(work -> tree.into(work, folder.id(), node, target.patch()));
        return NewNodesController.shown(call, copy, Wish.of(request));
    }

    @PostMapping("/move")
    Entry<Map<String, Object>> move(
            @PathVariable("id") String id, @RequestBody Target target, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        NodeId from = node.state().primaryParent();
        Node folder = target.folder(call);
        if (from == null) {
            throw new Failure.InvalidArgument("Node " + node.id() + " lies in no folder");
        }
        Work.Patch patch = target.patch();
        call.change(work -> {
            if (!patch.equals(Work.Patch.NOTHING)) {
                work.update(node.id(), null, patch);
            }
            work.move(node.id(), from, folder.id());
            return node;
        });
        return NewNodesController.shown(call, node.id(), Wish.of(request));
    }

    /** How to lock, and for how many seconds; without a number until it is undone. */
    record LockBody(
            @Nullable String type,
            @Nullable String lifetime,
            @Nullable Integer timeToExpire) {

        Work.Terms terms() {
            Duration life = timeToExpire == null || timeToExpire <= 0 ? null : Duration.ofSeconds(timeToExpire);
            Work.Lock lock = "FULL".equals(type) ? Work.Lock.READ_ONLY_LOCK : Work.Lock.WRITE_LOCK;
            return new Work.Terms(lock, life, false, null);
        }
    }

    @PostMapping("/lock")
    Entry<Map<String, Object>> lock(
            @PathVariable("id") String id, @RequestBody LockBody body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        String holder = node.state().properties().text(Cm.LOCK_OWNER).orElse(null);
        if (holder != null && !holder.equals(call.actor().userId())) {
            throw new Failure.ModelViolated("Node " + node.id() + " is locked by another");
        }
        call.change(work -> {
            work.lock(node.id(), body.terms());
            return node;
        });
        return NewNodesController.shown(call, node.id(), Wish.of(request));
    }

    @PostMapping("/unlock")
    Entry<Map<String, Object>> unlock(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        call.change(work -> {
            work.unlock(node.id());
            return node;
        });
        return NewNodesController.shown(call, node.id(), Wish.of(request));
    }
}

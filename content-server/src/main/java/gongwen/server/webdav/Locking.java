package gongwen.server.webdav;

import gongwen.server.failure.Failure;
import gongwen.server.node.Lease;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.w3c.dom.Element;

/** LOCK and UNLOCK: leases, which a program renews as long as it has the file open. */
final class Locking {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final int LONGEST_OWNER = 2000;
    private static final Pattern SECONDS = Pattern.compile("Second-(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("\\s*<([^>]+)>\\s*");

    private final DavCall call;

    Locking(DavCall call) {
        this.call = call;
    }

    void lock(HttpServletResponse response) throws IOException {
        Optional<Element> body = DavXml.body(call.request());
        DavTarget target = call.target();
        if (body.isEmpty()) {
            refresh(target);
            answer(response, HttpStatus.OK, call.target());
            return;
        }
        HeldLock wanted = wanted(body.get(), target.node());
        boolean made = !target.isThere();
        new LockGuard(call).requireConditions(target);
        if (made) {
            new LockGuard(call).requireFree(target, true);
        }
        requireNoConflict(target.above(), wanted);
        if (made) {
            create(target, wanted);
        } else {
            take(target.existing(), wanted);
        }
        response.setHeader("Lock-Token", "<" + wanted.token() + ">");
        answer(response, made ? HttpStatus.CREATED : HttpStatus.OK, call.resolve(target.address()));
    }

    private HeldLock wanted(Element info, @Nullable Node node) {
        boolean shared = DavXml.child(info, "lockscope")
                .flatMap(scope -> DavXml.child(scope, "shared"))
                .isPresent();
        boolean exclusive = DavXml.child(info, "lockscope")
                .flatMap(scope -> DavXml.child(scope, "exclusive"))
                .isPresent();
        Depth depth = Depth.of(call.request(), Depth.INFINITY);
        if (!DavName.of(info).isDav("lockinfo") || shared == exclusive || depth == Depth.ONE) {
            throw new Failure.InvalidArgument("The request asks for no lock that there is");
        }
        String owner = DavXml.child(info, "owner")
                .map(DavXml::text)
                .filter(text -> text.length() <= LONGEST_OWNER)
                .orElse("");
        boolean deep = depth == Depth.INFINITY && node != null && call.isFolder(node);
        return new HeldLock(
                "urn:uuid:" + UUID.randomUUID(),
                exclusive,
                deep,
                call.at().plus(asked()),
                call.actor().userId(),
                owner,
                false);
    }

    /** For how long, within what is allowed. */
    private Duration asked() {
        String header = call.request().getHeader("Timeout");
        Matcher seconds = SECONDS.matcher(header == null ? "" : header);
        if (!seconds.find()) {
            return header != null && header.contains("Infinite") ? LONGEST : USUAL;
        }
        Duration asked = Duration.ofSeconds(Math.max(1, Long.parseLong(seconds.group(1))));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private void requireNoConflict(List<Node> above, HeldLock wanted) {
        for (Node folder : above) {
            HeldLock.on(folder, call.at()).stream()
                    .filter(HeldLock::deep)
                    .forEach(lock -> requireNoConflict(lock, wanted));
        }
    }

    private static void requireNoConflict(HeldLock held, HeldLock wanted) {
        if (held.exclusive() || wanted.exclusive() || !held.holder().equals(wanted.holder())) {
            throw new DavRefused(HttpStatus.LOCKED, "no-conflicting-lock", "webdav.locked");
        }
    }

    /** An empty file, so that nobody else takes the name. */
    private void create(DavTarget target, HeldLock wanted) {
        new Files(call).createEmpty(target, (work, id) -> work.lock(id, terms(List.of(wanted))));
    }

    private void take(Node node, HeldLock wanted) {
        HeldLock.on(node, call.at()).forEach(held -> requireNoConflict(held, wanted));
        call.change(work -> {
            work.lock(node.id(), lease -> {
                List<HeldLock> all = new ArrayList<>(held(lease));
                all.forEach(held -> requireNoConflict(held, wanted));
                all.add(wanted);
                return terms(all);
            });
            return node;
        });
    }

    private List<HeldLock> held(Optional<Lease> lease) {
        return lease.map(held -> HeldLock.noted(held, call.at())).orElse(List.of());
    }

    private Work.Terms terms(List<HeldLock> locks) {
        Instant last = locks.stream()
                .map(HeldLock::expires)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Work.Terms(
                Work.Lock.WRITE_LOCK,
                Duration.between(call.at(), last),
                locks.stream().anyMatch(HeldLock::deep),
                HeldLock.note(locks));
    }

    /** The lock may be one of a folder above. */
    private void refresh(DavTarget target) {
        List<Node> path = new ArrayList<>(target.above());
        if (target.node() != null) {
            path.add(0, target.node());
        }
        for (Node node : path) {
            for (HeldLock lock : HeldLock.on(node, call.at())) {
                boolean reaches = node.equals(target.node()) || lock.deep();
                if (reaches && call.conditions().tokens().contains(lock.token())) {
                    replace(node, lock.token(), Optional.of(lock.until(call.at().plus(asked()))));
                    return;
                }
            }
        }
        throw new DavRefused(HttpStatus.PRECONDITION_FAILED, "lock-token-matches-request-uri", "webdav.token");
    }

    private void replace(Node node, String token, Optional<HeldLock> by) {
        call.change(work -> {
            work.lock(node.id(), lease -> {
                List<HeldLock> all = new ArrayList<>(held(lease));
                all.removeIf(lock -> lock.token().equals(token));
                by.ifPresent(all::add);
                return terms(all);
            });
            return node;
        });
    }

    void unlock() {
        String header = call.request().getHeader("Lock-Token");
        Matcher token = TOKEN.matcher(header == null ? "" : header);
        if (!token.matches()) {
            throw new Failure.InvalidArgument("The header Lock-Token is missing or cannot be read");
        }
        DavTarget target = call.target();
        List<Node> path = new ArrayList<>(List.of(target.existing()));
        path.addAll(target.above());
        for (Node node : path) {
            List<HeldLock> locks = HeldLock.on(node, call.at());
            if (locks.stream().anyMatch(lock -> lock.token().equals(token.group(1)))) {
                undo(node, token.group(1), locks.size() == 1);
                return;
            }
        }
        throw new DavRefused(HttpStatus.CONFLICT, "lock-token-matches-request-uri", "webdav.token");
    }

    /** The other clerk of the unit releases all that the holder has on it. */
    private void undo(Node node, String token, boolean last) {
        boolean own = Lease.of(node.state(), call.at())
                .filter(lease -> lease.owner().equals(call.actor().userId()))
                .isPresent();
        if (own && !last) {
            replace(node, token, Optional.empty());
            return;
        }
        call.change(work -> {
            work.unlock(node.id());
            return node;
        });
    }

    private void answer(HttpServletResponse response, HttpStatus status, DavTarget target) throws IOException {
        Node node = target.existing();
        response.setStatus(status.value());
        response.setContentType(MultiStatus.TYPE);
        response.getWriter()
                .write(MultiStatus.DECLARATION + "<D:prop xmlns:D=\"DAV:\"><D:lockdiscovery>"
                        + ShownLocks.own(node, target.address().href(call.isFolder(node)), call.at())
                        + ShownLocks.inherited(target, call.at()) + "</D:lockdiscovery></D:prop>\n");
    }
}

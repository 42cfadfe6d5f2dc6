package gongwen.server.webdav;

import gongwen.server.node.Lease;
import gongwen.server.node.Node;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lock as WebDAV has it. Several shared ones of one person's programs are kept in the note of that person's one lease.
 *
 * @param token what names it
 * @param exclusive whether it is the only one
 * @param deep whether it is for all below a folder, too
 * @param expires when it runs out, null if it does not
 * @param holder whose it is
 * @param owner what its program says about the holder, as XML
 * @param foreign whether it was taken through another door, so that no program knows its token
 */
record HeldLock(
        String token,
        boolean exclusive,
        boolean deep,
        @Nullable Instant expires,
        String holder,
        String owner,
        boolean foreign) {

    private static final int FIELDS = 5;

    /** The locks that hold on a node itself. */
    static List<HeldLock> on(Node node, Instant at) {
        String checkedOutBy = node.version().checkedOutBy();
        return checkedOutBy != null
                ? List.of(foreign(node, checkedOutBy, null))
                : Lease.of(node.state(), at).map(lease -> of(node, lease, at)).orElse(List.of());
    }

    private static List<HeldLock> of(Node node, Lease lease, Instant at) {
        List<HeldLock> noted = noted(lease, at);
        return noted.isEmpty() ? List.of(foreign(node, lease.owner(), lease.expires())) : noted;
    }

    /** The locks in the note of a lease. */
    static List<HeldLock> noted(Lease lease, Instant at) {
        return Optional.ofNullable(lease.note()).stream()
                .flatMap(note -> note.lines())
                .flatMap(line -> line(line, lease.owner()))
                .filter(lock -> lock.expires == null || lock.expires.isAfter(at))
                .toList();
    }

    private static HeldLock foreign(Node node, String holder, @Nullable Instant expires) {
        return new HeldLock("opaquelocktoken:" + node.id(), true, false, expires, holder, "", true);
    }

    private static Stream<HeldLock> line(String line, String holder) {
        String[] fields = line.split(" ", FIELDS);
        if (fields.length < FIELDS || !fields[3].matches("\\d{1,18}")) {
            return Stream.empty();
        }
        Instant expires = Instant.ofEpochMilli(Long.parseLong(fields[3]));
        return Stream.of(new HeldLock(
                fields[0], fields[1].equals("X"), fields[2].equals("D"), expires, holder, fields[4], false));
    }

    /** As the note of a lease keeps them. */
    static String note(List<HeldLock> locks) {
        return locks.stream().map(HeldLock::line).collect(Collectors.joining("\n"));
    }

    private String line() {
        return String.join(
                " ",
                Arrays.asList(
                        token,
                        exclusive ? "X" : "S",
                        deep ? "D" : "0",
                        Long.toString(expires == null ? 0 : expires.toEpochMilli()),
                        owner.replaceAll("\\s+", " ")));
    }

    HeldLock until(Instant end) {
        return new HeldLock(token, exclusive, deep, end, holder, owner, foreign);
    }

    /** As {@code lockdiscovery} shows it. */
    String activeLock(String root, Instant at) {
        String timeout =
                expires == null ? "Infinite" : "Second-" + Math.max(0, expires.getEpochSecond() - at.getEpochSecond());
        return "<D:activelock><D:locktype><D:write/></D:locktype><D:lockscope>"
                + (exclusive ? "<D:exclusive/>" : "<D:shared/>") + "</D:lockscope><D:depth>"
                + (deep ? "infinity" : "0") + "</D:depth>" + shownOwner() + "<D:timeout>" + timeout
                + "</D:timeout><D:locktoken><D:href>" + DavXml.escaped(token)
                + "</D:href></D:locktoken><D:lockroot><D:href>" + DavXml.escaped(root)
                + "</D:href></D:lockroot></D:activelock>";
    }

    private String shownOwner() {
        return owner.isEmpty() ? "<D:owner>" + DavXml.escaped(holder) + "</D:owner>" : owner;
    }
}

package gongwen.rules.district;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.names.St;
import gongwen.rules.Law;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.commit.Violation;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.rules.office.Boxes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 云浦区 with its units and people (domain.md 7.1, 7.2), on a day of its own; each act is one commit. */
public final class District {

    private static final Pipeline LAW = Law.load().pipeline();

    public final MemoryRepository repository;
    private final NodeId sites;
    private Instant now;

    public District(LocalDate day) {
        this(day, LAW);
    }

    /** A district under another law. */
    public District(LocalDate day, Pipeline law) {
        repository = new MemoryRepository(law);
        sites = repository.newId();
        now = day.atTime(9, 0).atZone(MemoryRepository.SHANGHAI).toInstant();
        NodeState root = node(sites, St.SITES, Map.of(Cm.NAME, "Sites"), null, null);
        commit(Actor.SYSTEM, created(root));
        for (Actor each : People.ALL) {
            repository.know(
                    each.userId(),
                    Optional.of(new Person(each.userId(), each.userId(), false, true, false, each.authorities())));
        }
        unit("YP", "云浦区人民政府", "GOVERNMENT", "云府", null, Map.of(Org.HANDLED_BY, "YPB", Org.DRAFTS_HERE, true));
        unit("YPB", "云浦区人民政府办公室", "OFFICE", "云府办", "YP", Map.of(Org.DRAFTS_HERE, true));
        unit("CZJ", "云浦区财政局", "DEPARTMENT", "云财", "YP", Map.of(Org.SHORT_NAME, "区财政局"));
        unit("SJZ", "松泾镇人民政府", "TOWN", "松泾府", "YP", Map.of());
        unit("BTZ", "白塘镇人民政府", "TOWN", "白塘府", "YP", Map.of());
        unit("WQJ", "望桥街道办事处", "SUBDISTRICT", "望桥街办", "YP", Map.of());
        unit("KFQ", "云浦经济开发区管委会", "DEV_ZONE", "云开管", "YP", Map.of());
    }

    /** A day before single track, so that paper is wanted (S55). */
    public static District in2016() {
        return new District(LocalDate.of(2016, 3, 25));
    }

    /** More towns, T1 to Tn, under the district. */
    public void towns(int count) {
        for (int number = 1; number <= count; number++) {
            unit("T" + number, "第" + number + "镇人民政府", "TOWN", "测府", "YP", Map.of());
        }
    }

    public void unit(
            String id, String name, String kind, String code, String superior, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME,
                id,
                Org.UNIT_ID,
                id,
                Org.NAME,
                name,
                Org.KIND,
                kind,
                Org.ISSUER_CODE,
                code,
                Org.REGISTERED_ISSUER,
                true,
                Org.EXCHANGE_ENABLED,
                true,
                Org.LEADER,
                "leader." + id,
                Org.CLERK_A,
                "a." + id,
                Org.CLERK_B,
                "b." + id));
        if (superior != null) {
            values.put(Org.SUPERIOR, superior);
        }
        values.putAll(more);
        NodeState site = node(repository.newId(), St.SITE, values, sites, null);
        commit(Actor.SYSTEM, created(site.withAspects(Set.of(Org.UNIT))));
    }

    /** Somebody of a unit, cleared for INTERNAL, with roles. */
    public static Actor person(String userId, String unit, String... roles) {
        Set<String> authorities = new HashSet<>(Set.of(userId, "GROUP_EVERYONE"));
        authorities.add(Actor.clearanceGroup(unit, "PUBLIC"));
        authorities.add(Actor.clearanceGroup(unit, "INTERNAL"));
        Arrays.stream(roles).map(role -> Actor.roleGroup(unit, role)).forEach(authorities::add);
        return new Actor(userId, authorities, false);
    }

    /** Somebody of a unit who is cleared for work secrets too, and is known. */
    public Actor cleared(String userId, String unit, String... roles) {
        Actor person = person(userId, unit, roles);
        Set<String> authorities = new HashSet<>(person.authorities());
        authorities.add(Actor.clearanceGroup(unit, "WORK_SECRET"));
        repository.know(userId, Optional.of(new Person(userId, userId, false, true, false, authorities)));
        return new Actor(userId, authorities, false);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    /** Creates a node in a unit's box. */
    public NodeId create(
            Actor actor, String unit, String box, QualifiedName type, Map<QualifiedName, Object> values, String text) {
        NodeId id = repository.newId();
        Map<QualifiedName, Object> named = new HashMap<>(values);
        named.putIfAbsent(Cm.NAME, "文件.txt");
        NodeId folder = Boxes.box(unit, box, repository).orElseThrow().id();
        commit(actor, created(node(id, type, named, folder, text)));
        return id;
    }

    public void createState(Actor actor, NodeState node) {
        commit(actor, created(node));
    }

    public void update(Actor actor, NodeId id, Map<QualifiedName, ?> values) {
        NodeState before = get(id);
        commit(actor, changed(before, before.withProperties(values)));
    }

    public void setText(Actor actor, NodeId id, String text) {
        NodeState before = get(id);
        commit(actor, changed(before, before.withContent(content(text))));
    }

    public void setState(Actor actor, NodeId id, NodeState after) {
        commit(actor, changed(get(id), after));
    }

    public void delete(Actor actor, NodeId id) {
        commit(
                actor,
                new Draft(
                        List.of(new Draft.Entry(new Change(get(id), null, Change.Origin.CLIENT), null)),
                        List.of(),
                        List.of()));
    }

    public void relate(Actor actor, NodeId source, QualifiedName association, NodeId target) {
        commit(actor, new Draft(List.of(), List.of(new PeerAssociation(source, association, target)), List.of()));
    }

    private void commit(Actor actor, Draft draft) {
        now = now.plusSeconds(60);
        repository.commit(actor, now, draft);
    }

    private static Draft created(NodeState node) {
        return new Draft(
                List.of(new Draft.Entry(new Change(null, node, Change.Origin.CLIENT), Cm.CONTAINS)),
                List.of(),
                List.of());
    }

    private static Draft changed(NodeState before, NodeState after) {
        return new Draft(
                List.of(new Draft.Entry(new Change(before, after, Change.Origin.CLIENT), null)), List.of(), List.of());
    }

    public NodeState node(
            NodeId id, QualifiedName type, Map<QualifiedName, Object> values, NodeId parent, String text) {
        boolean levelled = repository.isA(type, Gw.DOCUMENT) || repository.isA(type, Gw.ATTACHMENT);
        Map<QualifiedName, Object> defaults = new HashMap<>(levelled ? Map.of(Sec.LEVEL, "INTERNAL") : Map.of());
        defaults.putAll(values);
        return new NodeState(
                id,
                type,
                Set.of(),
                Properties.of(defaults),
                parent,
                text == null ? null : content(text),
                AccessList.INHERITED,
                new NodeState.Audit("test", now, "test", now),
                1);
    }

    /** Content whose readable text is the text itself. */
    public ContentInfo content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = sha256(bytes);
        repository.willRead(sha256, ExtractedText.readable(text));
        return new ContentInfo(sha256, "0".repeat(64), bytes.length, "text/plain", "UTF-8", null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public NodeState get(NodeId id) {
        return repository.node(id).orElseThrow();
    }

    public String text(NodeId id, QualifiedName property) {
        return get(id).properties().text(property).orElse(null);
    }

    /** The incoming documents in a unit's inbox, in the order they came. */
    public List<NodeState> inbox(String unit) {
        return repository.find(Gw.INCOMING_DOCUMENT, Gw.HANDLER, unit);
    }

    /** The one document that has come to a unit, taken through some states by a clerk. */
    public NodeId received(String unit, Actor clerk, String... states) {
        NodeId received = inbox(unit).get(0).id();
        for (String state : states) {
            update(clerk, received, Map.of(Gw.STATUS, state));
        }
        return received;
    }

    /** What a process left on a document, of one type. */
    public List<NodeState> records(NodeId document, QualifiedName type) {
        return repository.find(type, Ex.DOCUMENT, document);
    }

    public List<NodeState> deliveries(NodeId document) {
        return repository.children(document, Ex.DELIVERIES);
    }

    public List<String> statusesTold(NodeId document) {
        return repository.children(document, Ex.STATUS_EVENTS).stream()
                .flatMap(event -> event.properties().text(Ex.PUBLIC_STATUS).stream())
                .toList();
    }

    public List<NodeState> events(NodeId document) {
        return repository.children(document, Ex.PROCESS_EVENTS);
    }

    /** Every node an actor can read. */
    public Stream<NodeState> visibleTo(Actor actor) {
        return repository.all().stream().filter(node -> repository.canRead(actor, node));
    }

    /** The codes of what refuses an act; empty if nothing does. */
    public static List<String> refusals(Runnable act) {
        return violations(act).stream().map(Violation::code).distinct().toList();
    }

    public static List<Violation> violations(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (CommitRefused refused) {
            return refused.violations().list();
        }
    }
}

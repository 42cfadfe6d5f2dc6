package gongwen.rules.sequence;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.names.St;
import gongwen.rules.district.District;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.sequence.Crowd.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds after every act, told in terms of what is stored and not of the rules that see to it. */
final class Invariants {

    private static final Pattern NUMBER = Pattern.compile("(.*[〔-])(\\d{4})([〕-])0*(\\d+)号?");
    private static final List<QualifiedName> RANGED =
            List.of(Gw.DOCUMENT, Gw.ATTACHMENT, Ex.DELIVERY, Ex.STATUS_EVENT, Ex.PROCESS_EVENT, Ex.REFUSAL_NOTICE);
    private static final Set<String> KEPT_LEVELS = Set.of("PUBLIC", "INTERNAL", "WORK_SECRET");

    private final MemoryRepository repository;
    private final Office office;
    private final Soundness soundness;
    private final Map<NodeId, NodeState> seen = new HashMap<>();
    private final Map<NodeId, String> homes = new HashMap<>();
    private final String marked;

    Invariants(District district, Office office) {
        this.repository = district.repository;
        this.office = office;
        this.soundness = new Soundness(repository);
        this.marked = district.content(Wishes.text(0)).sha256();
    }

    /** The first that does not hold. */
    Optional<String> broken() {
        List<NodeState> changed = repository.all().stream()
                .filter(node -> seen.get(node.id()) != node)
                .toList();
        Optional<String> broken = Stream.<Supplier<Optional<String>>>of(
                        () -> first(changed, this::illegalStep),
                        () -> first(changed, this::classified),
                        () -> first(changed, this::strayed),
                        () -> first(changed, this::overseen),
                        () -> first(changed, node -> soundness.broken(seen.get(node.id()), node)),
                        this::gapsInNumbers,
                        this::secondRecords)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
        changed.forEach(node -> seen.put(node.id(), node));
        return broken;
    }

    private static Optional<String> first(List<NodeState> nodes, Function<NodeState, Optional<String>> check) {
        return nodes.stream().map(check).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> unless(boolean holds, String told) {
        return holds ? Optional.empty() : Optional.of(told);
    }

    /** A status is where the lifecycle leads from the one before, and the last process event says so. */
    private Optional<String> illegalStep(NodeState node) {
        if (!repository.isA(node.type(), Gw.DOCUMENT)) {
            return Optional.empty();
        }
        Lifecycle lifecycle = office.lifecycle(node, repository).orElseThrow();
        NodeState before = seen.get(node.id());
        String to = Documents.status(node);
        String from = before == null ? "" : Documents.status(before);
        boolean legal = from.equals(to)
                || (before == null
                        ? lifecycle.creation(to).isPresent()
                        : lifecycle.between(from, to).isPresent());
        List<NodeState> events = repository.children(node.id(), Ex.PROCESS_EVENTS);
        boolean logged = events.stream()
                .anyMatch(event ->
                        event.properties().text(Ex.TO_STATE).filter(to::equals).isPresent());
        return unless(legal, "Illegal step from '" + from + "' to " + to)
                .or(() -> unless(logged, "No process event tells of " + to));
    }

    /** No marked text, no marked title, no level of a state secret is stored. */
    private Optional<String> classified(NodeState node) {
        boolean content = node.content() != null && node.content().sha256().equals(marked);
        boolean words = node.properties().asMap().values().stream()
                .map(String::valueOf)
                .anyMatch(value -> value.contains(Wishes.MARK) || value.contains("【机密】"));
        boolean level = node.properties()
                        .text(Sec.LEVEL)
                        .filter(each -> !KEPT_LEVELS.contains(each))
                        .isPresent()
                && !Documents.isStub(node, repository);
        return unless(!content && !words && !level, "Classified " + node.type() + " is kept");
    }

    /** A document stays with the unit it was made for. */
    private Optional<String> strayed(NodeState node) {
        if (!isRanged(node)) {
            return Optional.empty();
        }
        String home = home(node);
        String first = homes.computeIfAbsent(node.id(), id -> home);
        return unless(first.equals(home), node.type() + " strayed from " + first + " to " + home);
    }

    /**
     * Nobody reads what lies with a unit that is not his own, nor handled by his own, unless the document names his unit
     * as a partner, or himself as one it is circulated to (S07).
     */
    private Optional<String> overseen(NodeState node) {
        if (!isRanged(node)) {
            return Optional.empty();
        }
        Set<String> units = new HashSet<>(family(home(node)));
        units.addAll(partners(document(node)));
        return Crowd.PEOPLE.stream()
                .filter(person -> person.unit().filter(units::contains).isEmpty())
                .filter(person -> person.unit().isEmpty() || !circulated(document(node), person))
                .filter(person -> repository.canRead(person.actor(), node))
                .map(Person::toString)
                .findFirst()
                .map(person -> person + " reads " + node.type() + " of " + home(node));
    }

    private NodeState document(NodeState node) {
        return Optional.ofNullable(node.primaryParent())
                .flatMap(repository::node)
                .filter(parent -> repository.isA(parent.type(), Gw.DOCUMENT))
                .orElse(node);
    }

    private static boolean circulated(NodeState document, Person person) {
        return document.properties()
                .texts(Gw.CIRCULATE_TO)
                .contains(person.actor().userId());
    }

    /** T19(6), T22: who countersigns a draft and who signs it too. */
    private static Set<String> partners(NodeState document) {
        Set<String> partners = new HashSet<>(document.properties().texts(Gw.INVOLVED_UNITS));
        partners.addAll(document.properties().texts(Gw.JOINT_ISSUERS));
        return partners;
    }

    private boolean isRanged(NodeState node) {
        return RANGED.stream().anyMatch(type -> repository.isA(node.type(), type));
    }

    private String home(NodeState node) {
        NodeState at = node;
        while (!at.hasAspect(Org.UNIT)) {
            Optional<NodeState> parent = Optional.ofNullable(at.primaryParent()).flatMap(repository::node);
            if (parent.isEmpty()) {
                return "nobody";
            }
            at = parent.get();
        }
        return at.properties().text(Org.UNIT_ID).orElseThrow();
    }

    /** A unit, and those whose documents it handles. */
    private Set<String> family(String unit) {
        Set<String> family = new HashSet<>(Set.of(unit));
        repository
                .find(St.SITE, Org.HANDLED_BY, unit)
                .forEach(handled -> handled.properties().text(Org.UNIT_ID).ifPresent(family::add));
        return family;
    }

    /** Each sequence that the platform counts is 1, 2, 3 … with no number given twice and none left out. */
    private Optional<String> gapsInNumbers() {
        return gaps(Gw.OUTGOING_DOCUMENT, Gw.DOC_NO, this::isNumberedHere)
                .or(() -> gaps(Gw.INCOMING_DOCUMENT, Gw.RECEIPT_NO, node -> true))
                .or(() -> gaps(Gw.OUTGOING_DOCUMENT, Ex.PLATFORM_NO, node -> true));
    }

    private boolean isNumberedHere(NodeState document) {
        return document.properties()
                .text(Gw.ISSUER)
                .flatMap(repository::unit)
                .filter(unit -> unit.properties().flag(Org.DRAFTS_HERE))
                .isPresent();
    }

    private Optional<String> gaps(QualifiedName type, QualifiedName property, Predicate<NodeState> counted) {
        Map<String, TreeSet<Integer>> sequences = new TreeMap<>();
        for (NodeState node : repository.all()) {
            if (repository.isA(node.type(), type)
                    && counted.test(node)
                    && node.properties().has(property)) {
                String number = node.properties().text(property).orElseThrow();
                Matcher parts = NUMBER.matcher(number);
                if (!parts.matches()) {
                    return Optional.of("Malformed number " + number);
                }
                String sequence = parts.group(1) + parts.group(2);
                if (!sequences.computeIfAbsent(sequence, key -> new TreeSet<>()).add(Integer.valueOf(parts.group(4)))) {
                    return Optional.of("Number " + number + " is given twice");
                }
            }
        }
        return sequences.entrySet().stream()
                .filter(sequence ->
                        sequence.getValue().last() != sequence.getValue().size())
                .map(sequence -> "Gap in " + sequence)
                .findFirst();
    }

    /** Withdrawn, or sent back by all it went to: what is sent instead is new (domain.md 6.1). */
    private boolean isEnded(NodeState document) {
        List<NodeState> deliveries = repository.children(document.id(), Ex.DELIVERIES);
        return Documents.status(document).equals("WITHDRAWN")
                || !deliveries.isEmpty()
                        && deliveries.stream()
                                .map(delivery -> delivery.properties()
                                        .text(Ex.PUBLIC_STATUS)
                                        .orElse(""))
                                .allMatch(status -> status.equals("RETURNED") || status.equals("WITHDRAWN"));
    }

    /** One accepted document for each identity and each number that has not ended; one delivery and one copy for each recipient. */
    private Optional<String> secondRecords() {
        Set<List<Object>> taken = new HashSet<>();
        for (NodeState node : repository.all()) {
            if (repository.isA(node.type(), Gw.OUTGOING_DOCUMENT) && Documents.isAccepted(node) && !isEnded(node)) {
                String issuer = node.properties().text(Gw.ISSUER).orElse("");
                Object number = node.properties().value(Gw.DOC_NO).orElse(node.id());
                if (!taken.add(List.of(issuer, number)) || !taken.add(identity(issuer, node))) {
                    return Optional.of("Two records for " + issuer + " " + number);
                }
            }
            Optional<NodeId> delivery = node.properties().node(Ex.SOURCE_DELIVERY);
            if (delivery.isPresent() && !taken.add(List.of(Ex.SOURCE_DELIVERY, delivery.get()))) {
                return Optional.of("Two copies by one delivery");
            }
            if (repository.isA(node.type(), Ex.DELIVERY)
                    && !taken.add(List.of(Ex.DELIVERY, parent(node), recipient(node)))) {
                return Optional.of("Two deliveries to one recipient");
            }
        }
        return Optional.empty();
    }

    /** Domain.md 6.11: the sender's own identifier and the hash. */
    private static List<Object> identity(String issuer, NodeState document) {
        String hash = document.content() == null ? "" : document.content().sha256();
        return List.of(issuer, document.properties().value(Gw.DOC_ID).orElse(document.id()), hash);
    }

    private static NodeId parent(NodeState delivery) {
        return Optional.ofNullable(delivery.primaryParent()).orElseThrow();
    }

    private static String recipient(NodeState delivery) {
        return delivery.properties().text(Ex.RECIPIENT).orElseThrow();
    }
}

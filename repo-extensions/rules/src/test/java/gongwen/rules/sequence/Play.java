package gongwen.rules.sequence;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.district.District;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.lifecycle.Authority;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import gongwen.rules.sequence.Crowd.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays acts in a district of its own. Whoever cannot read a node does nothing to it: for him it is absent. */
final class Play {

    /** How it is told that a rule threw what is no refusal. */
    static final String FAILURE = "The rules fail: ";

    private final District district;
    private final Office office;
    private final Invariants invariants;
    private final Set<String> reached = new TreeSet<>();
    private final List<String> told = new ArrayList<>();

    Play(Office office, Pipeline pipeline) {
        this.district = new District(LocalDate.of(2016, 3, 25), pipeline);
        this.office = office;
        this.invariants = new Invariants(district, office);
    }

    /** What the acts broke first, empty if nothing. */
    Optional<String> play(List<Act> acts) {
        for (Act act : acts) {
            Optional<String> broken = play(act);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    /** The states that documents came to. */
    Set<String> reached() {
        return reached;
    }

    /** Each act that was tried and how it ended, in words. */
    List<String> told() {
        return told;
    }

    private Optional<String> play(Act act) {
        try {
            told.add(dispatch(act));
        } catch (CommitRefused refused) {
            told.add("refused "
                    + refused.violations().list().stream()
                            .map(each -> each.code())
                            .toList());
        } catch (RuntimeException failed) {
            return Optional.of(FAILURE + failed + " at " + failed.getStackTrace()[0]);
        }
        documents().forEach(document -> reached.add(Documents.status(document)));
        return invariants.broken();
    }

    private String dispatch(Act act) {
        Person person = Crowd.person(act.who());
        switch (act.what() % 16) {
            case 0, 1:
                return submit(person, act.how());
            case 2, 3:
                return draft(person, act.how());
            case 4:
                return reply(person, act);
            case 5:
                return edit(person, act);
            case 6:
                return rewrite(person, act);
            case 7:
                return otherwise(person, act);
            default:
                return step(person, act);
        }
    }

    private String submit(Person person, int how) {
        String unit = house(person);
        String code = Units.text(unit, Org.ISSUER_CODE, district.repository).orElseThrow();
        Map<QualifiedName, Object> values = Wishes.submission(unit, code, how);
        district.create(person.actor(), unit, Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, Wishes.text(how / 3));
        return person + " submits";
    }

    private String draft(Person person, int how) {
        Map<QualifiedName, Object> values = Wishes.draft(how);
        values.put(Gw.ISSUER, Wishes.issuer(how));
        district.create(
                person.actor(), house(person), Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, Wishes.text(how / 3));
        return person + " drafts";
    }

    /** The unit in whose outbox somebody tries to write: his own, or the one that handles its documents. */
    private String house(Person person) {
        return person.unit()
                .map(unit -> Units.handlerOf(unit, district.repository))
                .orElse("SJZ");
    }

    private String reply(Person person, Act act) {
        List<NodeState> received = documents().stream()
                .filter(document -> Documents.isIncoming(document, district.repository))
                .toList();
        if (received.isEmpty()) {
            return "nothing to reply to";
        }
        Map<QualifiedName, Object> values = Wishes.draft(act.how());
        values.put(Gw.KIND, "PIFU");
        values.put(Gw.TITLE, "关于有关事项的批复");
        values.put(Gw.ISSUER, "YP");
        values.put(
                Gw.MAIN_TO,
                List.of(received.get(act.which() % received.size())
                        .properties()
                        .text(Gw.ISSUER)
                        .orElse("SJZ")));
        values.put(Gw.IN_REPLY_TO, received.get(act.which() % received.size()).id());
        district.create(person.actor(), "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, Wishes.text(act.how() / 3));
        return person + " drafts a reply";
    }

    private String edit(Person person, Act act) {
        return picked(person, act)
                .map(document -> {
                    boolean incoming = Documents.isIncoming(document, district.repository);
                    Map<QualifiedName, Object> change = Wishes.edit(act.how(), incoming);
                    district.update(person.actor(), document.id(), change);
                    return person + " edits " + change;
                })
                .orElse("absent");
    }

    private String rewrite(Person person, Act act) {
        return picked(person, act)
                .map(document -> {
                    district.setText(person.actor(), document.id(), Wishes.text(act.how()));
                    return person + " rewrites the text";
                })
                .orElse("absent");
    }

    /** Deletes, moves into another's box, gives access away, overrides a refusal, or lets days pass. */
    private String otherwise(Person person, Act act) {
        Optional<NodeState> picked = picked(person, act);
        if (act.how() % 5 == 0 || picked.isEmpty()) {
            district.pass(Duration.ofDays(act.how() % 9));
            return "days pass";
        }
        NodeState document = picked.get();
        Actor actor = person.actor();
        switch (act.how() % 5) {
            case 1:
                district.delete(actor, document.id());
                return person + " deletes";
            case 2:
                NodeState box =
                        Boxes.box("BTZ", Boxes.INBOX, district.repository).orElseThrow();
                district.setState(actor, document.id(), document.withParent(box.id()));
                return person + " moves it to another's box";
            case 3:
                AccessList everybody = new AccessList(true, Set.of(new AccessList.Entry("GROUP_EVERYONE", "Consumer")));
                district.setState(actor, document.id(), document.withAccess(everybody));
                return person + " gives everybody access";
            default:
                return override(actor, act);
        }
    }

    private String override(Actor actor, Act act) {
        List<NodeState> notices = district.repository.all().stream()
                .filter(node -> Documents.isRefusalNotice(node, district.repository))
                .filter(node -> district.repository.canRead(actor, node))
                .toList();
        if (!notices.isEmpty()) {
            district.update(
                    actor,
                    notices.get(act.which() % notices.size()).id(),
                    Map.of(Ex.OVERRIDE_REASON, act.how() % 7 == 0 ? " " : "情况紧急"));
        }
        return actor.userId() + " overrides";
    }

    /** A step: of eight one anywhere, the others where the lifecycle leads, most by somebody who may. */
    private String step(Person person, Act act) {
        List<NodeState> documents = documents();
        if (documents.isEmpty()) {
            return "no document";
        }
        NodeState document = documents.get(act.which() % documents.size());
        Lifecycle lifecycle = office.lifecycle(document, district.repository).orElseThrow();
        String from = Documents.status(document);
        List<Transition> ways = lifecycle.transitions().stream()
                .filter(each -> each.from().contains(from) && each.trigger() == null && !each.byRule())
                .toList();
        if (ways.isEmpty() || act.how() % 8 == 0) {
            List<String> states = List.copyOf(lifecycle.states().keySet());
            return step(person, document, Map.of(Gw.STATUS, states.get(act.how() / 8 % states.size())));
        }
        Transition way = ways.get(act.how() / 8 % ways.size());
        LocalDate today = district.now().atZone(MemoryRepository.SHANGHAI).toLocalDate();
        Map<QualifiedName, Object> values = new HashMap<>(Wishes.required(way.requires(), today, act.how()));
        values.put(Gw.STATUS, way.to());
        if (act.how() % 11 == 0 && Documents.isOutgoing(document, district.repository)) {
            values.put(Gw.PAPER_APPROVAL, "同意");
        }
        Person actor = act.who() % 5 == 0 ? person : suited(way, document, act).orElse(person);
        return step(actor, document, values);
    }

    private String step(Person actor, NodeState document, Map<QualifiedName, Object> values) {
        if (!district.repository.canRead(actor.actor(), document)) {
            return "absent";
        }
        district.update(actor.actor(), document.id(), values);
        return actor + " takes a document from " + Documents.status(document) + " to " + values.get(Gw.STATUS);
    }

    private Optional<Person> suited(Transition way, NodeState document, Act act) {
        List<Person> suited = Crowd.PEOPLE.stream()
                .filter(person -> Authority.capacity(person.actor(), way.actors(), document, district.repository)
                        .isPresent())
                .toList();
        return suited.isEmpty() ? Optional.empty() : Optional.of(suited.get(act.who() % suited.size()));
    }

    private Optional<NodeState> picked(Person person, Act act) {
        List<NodeState> documents = documents();
        return documents.isEmpty()
                ? Optional.empty()
                : Optional.of(documents.get(act.which() % documents.size()))
                        .filter(document -> district.repository.canRead(person.actor(), document));
    }

    private List<NodeState> documents() {
        return district.repository.all().stream()
                .filter(node -> district.repository.isA(node.type(), Gw.DOCUMENT))
                .toList();
    }
}

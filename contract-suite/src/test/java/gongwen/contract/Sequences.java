package gongwen.contract;

import gongwen.contract.Invariant.Violation;
import gongwen.contract.cmis.Desk;
import gongwen.models.tables.RuleData;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;

/** Sequences of random acts on a server, and what its people see afterwards. */
public final class Sequences {

    private static final int ACTS = 40;

    /** Someone of each unit that shares nothing with the others. */
    private static final List<String> UNITS = List.of(
            District.CLERK_B,
            District.TOWN_CLERK,
            District.NEIGHBOUR,
            District.SUBDISTRICT_CLERK,
            District.BUREAU_CLERK,
            District.SYSTEM_ADMINISTRATOR);

    private final District district;
    private final RuleData ways;
    private final CmisObject before;

    private Sequences(District district, RuleData ways) {
        this.district = district;
        this.ways = ways;
        Map<String, Object> notice = Papers.notice();
        before = district.read(District.CLERK_B, district.create(District.CLERK_B, "YPB", notice, Papers.text(notice)));
    }

    /**
     * Plays sequences and looks at the server after each.
     *
     * @param ways the lifecycles whose ways the acts mostly follow; legal are the packaged ones alone
     * @param first the seed of the first sequence; the next have the seeds after it
     * @return what was seen broken, each with the acts before it was first seen
     */
    public static Map<Violation, String> broken(Target target, RuleData ways, long first, int count) {
        return broken(new District(target), ways, first, count);
    }

    static Map<Violation, String> broken(District district, RuleData ways, long first, int count) {
        Sequences sequences = new Sequences(district, ways);
        Map<Violation, String> broken = new LinkedHashMap<>();
        for (long seed = first; seed < first + count; seed++) {
            RandomActs acts = new RandomActs(district, ways, seed);
            acts.play(ACTS);
            String told = "seed " + seed + "\n" + String.join("\n", acts.told());
            sequences.look(acts.documents()).violations().forEach(violation -> broken.putIfAbsent(violation, told));
        }
        return broken;
    }

    private Observation look(List<String> documents) {
        Observation seen = Observation.empty();
        numbers(seen, "gw:outgoingDocument", "gw:docNo", "云府(办便|办)?〔\\d{4}〕.*");
        numbers(seen, "gw:incomingDocument", "gw:receiptNo", ".*");
        Set<String> known = new HashSet<>();
        for (String who : UNITS) {
            Set<String> ids = new HashSet<>();
            List.of("cmis:document", "cmis:item").forEach(type -> ids.addAll(district.found(who, type, before)));
            seen.seen().put(who, ids);
            steps(seen, who);
            // what two of them see is one record all the same
            records(seen, who, ids.stream().filter(known::add).collect(Collectors.toSet()));
            new HashSet<>(documents).forEach(id -> kept(seen, who, id));
        }
        return seen;
    }

    private void numbers(Observation seen, String type, String property, String pattern) {
        district
                .desk(District.CLERK_B)
                .query("SELECT " + property + " FROM " + type + " WHERE " + property + " IS NOT NULL")
                .stream()
                .map(row -> String.valueOf(row.get(property)))
                .filter(number -> number.matches(pattern))
                .forEach(seen.numbers()::add);
    }

    private void steps(Observation seen, String who) {
        for (String id : district.found(who, "ex:processEvent", before)) {
            CmisObject event = district.read(who, id);
            Object from = event.getPropertyValue("ex:fromState");
            seen.steps().add(List.of(from == null ? "" : from.toString(), event.getPropertyValue("ex:toState")));
        }
    }

    private void records(Observation seen, String who, Set<String> ids) {
        for (String type : List.of("gw:outgoingDocument", "gw:incomingDocument")) {
            district
                    .desk(who)
                    .query("SELECT cmis:objectId, gw:docNo, gw:issuer"
                            + (type.contains("incoming") ? ", gw:addressee" : "") + " FROM " + type
                            + " WHERE gw:docNo IS NOT NULL")
                    .stream()
                    .filter(row -> ids.contains(Desk.bare(String.valueOf(row.get("cmis:objectId")))))
                    .map(row -> List.of(
                            type,
                            String.valueOf(row.get("gw:issuer")),
                            String.valueOf(row.get("gw:addressee")),
                            String.valueOf(row.get("gw:docNo"))))
                    .forEach(seen.records()::add);
        }
    }

    private void kept(Observation seen, String who, String id) {
        Desk desk = district.desk(who);
        try {
            CmisObject document = desk.read(id);
            seen.kept().add(String.valueOf(document.<Object>getPropertyValue("gw:title")));
            seen.kept().add(String.valueOf(document.<Object>getPropertyValue("sec:level")));
            seen.kept().add(new String(desk.content(id), StandardCharsets.UTF_8));
        } catch (CmisObjectNotFoundException e) {
            // another unit's
        }
    }
}

package gongwen.contract;

import gongwen.contract.Invariant.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the people of the district see of a server.
 *
 * @param numbers that the office gave, to documents and to receipts
 * @param steps of the process events, each the state left (empty for a creation) and the one entered
 * @param seen by somebody of each unit: the ids of whatever is found
 * @param records type, issuer, recipient and number of each document found that bears one
 * @param kept texts, titles and levels of the documents that were read
 */
record Observation(
        List<String> numbers,
        Set<List<String>> steps,
        Map<String, Set<String>> seen,
        List<List<String>> records,
        List<String> kept) {

    private static final Set<String> SECRET_LEVELS = Set.of("SECRET", "CONFIDENTIAL", "TOP_SECRET");

    static Observation empty() {
        return new Observation(
                new ArrayList<>(), new HashSet<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What does not hold. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(numbersThatDoNotFollow());
        violations.addAll(illegalSteps());
        violations.addAll(seenByTwo());
        violations.addAll(secondRecords());
        violations.addAll(classified());
        return violations;
    }

    private List<Violation> numbersThatDoNotFollow() {
        List<Violation> violations = new ArrayList<>();
        Map<String, TreeSet<Integer>> sequences = new TreeMap<>();
        for (String number : numbers) {
            TreeSet<Integer> given = sequences.computeIfAbsent(number.replaceAll("〕.*", ""), key -> new TreeSet<>());
            if (!given.add(Integer.parseInt(number.replaceAll(".*〕|号", "")))) {
                violations.add(Invariant.NUMBERS_FOLLOW.by(number + " is given twice"));
            }
        }
        sequences.forEach((head, given) -> {
            if (given.last() != given.size()) {
                violations.add(Invariant.NUMBERS_FOLLOW.by(head + "〕 has a gap: " + given));
            }
        });
        return violations;
    }

    private List<Violation> illegalSteps() {
        Set<List<String>> legal = new HashSet<>(Lifecycle.of("outgoing").steps());
        legal.addAll(Lifecycle.of("incoming").steps());
        return steps.stream()
                .filter(step -> !legal.contains(step))
                .map(step -> Invariant.STEPS_ARE_LEGAL.by("from '" + step.get(0) + "' to " + step.get(1)))
                .toList();
    }

    private List<Violation> seenByTwo() {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        seen.forEach((who, ids) -> ids.forEach(id -> {
            String owner = owners.putIfAbsent(id, who);
            if (owner != null || who.equals(District.SYSTEM_ADMINISTRATOR)) {
                violations.add(
                        Invariant.UNITS_ARE_APART.by(who + " sees " + id + (owner == null ? "" : " of " + owner)));
            }
        }));
        return violations;
    }

    private List<Violation> secondRecords() {
        Set<List<String>> taken = new HashSet<>();
        return records.stream()
                .filter(record -> !taken.add(record))
                .map(record -> Invariant.RECORDS_ARE_SINGLE.by("two of " + record))
                .toList();
    }

    private List<Violation> classified() {
        return kept.stream()
                .filter(each -> each.contains(RandomActs.MARK) || each.contains("【机密】") || SECRET_LEVELS.contains(each))
                .map(each -> Invariant.NOTHING_IS_CLASSIFIED.by("kept: " + each))
                .toList();
    }
}

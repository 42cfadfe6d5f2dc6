package gongwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Desk;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;
import org.junit.jupiter.api.Test;

/**
 * No sequence of acts by random people breaks what holds for every document (domain.md 6 and 8). A sequence is its
 * seed: {@code -Dgongwen.contract.seed=N} plays others, {@code -Dgongwen.contract.sequences=N} more of them.
 */
@EveryTarget
class SequencesIT {

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

    SequencesIT(District district) {
        this.district = district;
    }

    @Test
    void noSequenceShouldBreakAnInvariant() {
        long first = Long.getLong("gongwen.contract.seed", 1L);
        Map<String, Object> notice = Papers.notice();
        CmisObject before =
                district.read(District.CLERK_B, district.create(District.CLERK_B, "YPB", notice, Papers.text(notice)));
        for (long seed = first; seed < first + Integer.getInteger("gongwen.contract.sequences", 12); seed++) {
            RandomActs acts = new RandomActs(district, seed);
            acts.play(ACTS);
            String told = "seed " + seed + "\n" + String.join("\n", acts.told());
            assertNumbersFollow(told, "gw:outgoingDocument", "gw:docNo", "云府(办便|办)?〔");
            assertNumbersFollow(told, "gw:incomingDocument", "gw:receiptNo", "");
            assertStepsLegal(told, before);
            assertNothingShared(told, before);
            assertNothingClassified(told, acts.documents());
        }
    }

    /** Each sequence of numbers given here: none twice, none left out. */
    private void assertNumbersFollow(String told, String type, String property, String pattern) {
        Map<String, TreeSet<Integer>> sequences = new TreeMap<>();
        for (Map<String, Object> row : district.desk(District.CLERK_B)
                .query("SELECT " + property + " FROM " + type + " WHERE " + property + " IS NOT NULL")) {
            String number = String.valueOf(row.get(property));
            String head = number.replaceAll("〕.*", "");
            if (pattern.isEmpty() || head.matches(pattern + "\\d{4}")) {
                int count = Integer.parseInt(number.replaceAll(".*〕|号", ""));
                assertThat(sequences
                                .computeIfAbsent(head, key -> new TreeSet<>())
                                .add(count))
                        .as(number + " is given twice: " + told)
                        .isTrue();
            }
        }
        sequences.forEach((head, numbers) ->
                assertThat(numbers.last()).as(head + " has a gap: " + told).isEqualTo(numbers.size()));
    }

    /** Every process event tells of a step that a lifecycle knows. */
    private void assertStepsLegal(String told, CmisObject before) {
        Set<List<String>> legal = new HashSet<>(Lifecycle.of("outgoing").steps());
        legal.addAll(Lifecycle.of("incoming").steps());
        for (String clerk : UNITS) {
            for (String id : district.found(clerk, "ex:processEvent", before)) {
                CmisObject event = district.read(clerk, id);
                Object from = event.getPropertyValue("ex:fromState");
                assertThat(legal)
                        .as(told)
                        .contains(List.of(from == null ? "" : from.toString(), event.getPropertyValue("ex:toState")));
            }
        }
    }

    private void assertNothingShared(String told, CmisObject before) {
        Map<String, String> owners = new HashMap<>();
        for (String clerk : UNITS) {
            for (String type : List.of("cmis:document", "cmis:item")) {
                for (String id : district.found(clerk, type, before)) {
                    assertThat(owners.putIfAbsent(id, clerk))
                            .as(clerk + " sees " + id + " as well: " + told)
                            .isIn(null, clerk);
                }
            }
        }
        assertThat(owners).doesNotContainValue(District.SYSTEM_ADMINISTRATOR);
    }

    private void assertNothingClassified(String told, List<String> documents) {
        for (String id : documents) {
            for (String clerk : UNITS) {
                Desk desk = district.desk(clerk);
                try {
                    assertThat(new String(desk.content(id), StandardCharsets.UTF_8))
                            .as(told)
                            .doesNotContain(RandomActs.MARK);
                    assertThat(desk.read(id).<String>getPropertyValue("gw:title"))
                            .as(told)
                            .doesNotContain("【机密】");
                } catch (CmisObjectNotFoundException e) {
                    // another unit's
                }
            }
        }
    }
}

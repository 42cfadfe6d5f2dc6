package gongwen.models.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.tables.TableEntry;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DistrictTest {

    @Test
    void districtShouldHoldEveryUnitAndPersonOfTheSpecification() {
        District district = District.demo();

        assertThat(district.units())
                .extracting(District.Unit::id)
                .containsExactly(
                        "YP", "YPB", "XXW", "CZJ", "SJZ", "BTZ", "WQJ", "NHS", "KFQ", "RDB", "ZXB", "DAG", "LXZ");
        assertThat(district.people()).hasSize(31);
        assertThat(district.administrators())
                .extracting(District.Administrator::id)
                .containsExactly("sys.peng", "sec.liang", "aud.qin");
        assertThat(district.systems()).extracting(District.UnitSystem::id).containsExactly("svc.sjz");
        assertThat(district.titles()).containsExactly(new District.Title("BTZ", "白塘动态"));
    }

    @Test
    void leadersAndClerksShouldBePeopleOfTheDistrictWithThatPost() {
        District district = District.demo();
        List<String> people =
                district.people().stream().map(District.Person::id).toList();

        assertThat(district.units().stream()
                        .flatMap(unit -> Stream.of(unit.leader(), unit.clerkA(), unit.clerkB()))
                        .filter(id -> id != null))
                .isSubsetOf(people);
        assertThat(district.units())
                .allSatisfy(unit -> assertThat(unit.clerkA())
                        .as(unit.id())
                        .satisfiesAnyOf(
                                a -> assertThat(a).isNull(), a -> assertThat(a).isNotEqualTo(unit.clerkB())));
    }

    @Test
    void readingShouldStopAtAWordItDoesNotKnow() {
        String yaml = "levels: [PUBLIC]\nunits: [{id: A, name: B, kind: TOWN, rivers: [Yangtze]}]\n";

        assertThatThrownBy(() -> District.read(TableEntry.of("test.yaml", new StringReader(yaml))))
                .hasMessageContaining("rivers")
                .hasMessageContaining("test.yaml:2");
    }
}

package gongwen.server.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.audit.AuditReader.Filter;
import gongwen.server.audit.AuditReader.Part;
import gongwen.server.failure.Failure;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditWhereTest {

    @Test
    void whereShouldBeReadInAlfrescosForm() {
        Filter filter = AuditWhere.parse(
                "(createdByUser='lu.min' and createdAt BETWEEN ('2026-01-01T00:00:00.000+0000', '2026-01-02T08:00:00+08:00'))");

        assertThat(filter)
                .isEqualTo(new Filter(
                        Map.of(Part.USER, "lu.min"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-01-02T00:00:00Z")));
    }

    @Test
    void whereShouldAskForUnitActNodeOutcomeAndAddress() {
        assertThat(AuditWhere.parse(
                                "(unit='SJZ' and act='READ_CONTENT' and node='n' and outcome='DONE' and address='::1')")
                        .equal())
                .isEqualTo(Map.of(
                        Part.UNIT,
                        "SJZ",
                        Part.ACT,
                        "READ_CONTENT",
                        Part.NODE,
                        "n",
                        Part.OUTCOME,
                        "DONE",
                        Part.ADDRESS,
                        "::1"));
    }

    @Test
    void nothingShouldBeFilteredWithoutAWhere() {
        assertThat(AuditWhere.parse(null)).isEqualTo(Filter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"createdByUser='x'", "(x='y')", "(createdAt BETWEEN ('then','now'))", "(act='A' or act='B')"})
    void whereShouldBeRefusedWhenItCannotBeRead(String where) {
        assertThatThrownBy(() -> AuditWhere.parse(where)).isInstanceOf(Failure.InvalidArgument.class);
    }
}

package gongwen.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.failure.Failure;
import gongwen.server.rest.Where.Clause;
import gongwen.server.rest.Where.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WhereTest {

    @Test
    void whereShouldBeReadInAlfrescosForms() {
        assertThat(Where.parse("(isFile=true)").clauses())
                .containsExactly(new Clause(false, "isFile", Comparison.EQUALS, List.of("true")));
        assertThat(Where.parse("(EXISTS(target/file) OR EXISTS(target/folder))").any())
                .isTrue();
        assertThat(Where.parse("(parentId in ('cm:content', 'x') and not namespaceUri matches('http://a.*'))")
                        .clauses())
                .containsExactly(
                        new Clause(false, "parentId", Comparison.IN, List.of("cm:content", "x")),
                        new Clause(true, "namespaceUri", Comparison.MATCHES, List.of("http://a.*")));
        assertThat(Where.parse("(tag='it\\'s 归档')").about("tag").orElseThrow().value())
                .isEqualTo("it's 归档");
        assertThat(Where.parse(null)).isEqualTo(Where.NOTHING);
    }

    @Test
    void longTextShouldBeReadToItsEnd() {
        String text = "归".repeat(100_000);

        assertThat(Where.parse("(tag='" + text + "')").clauses().get(0).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isFile=true",
                "(isFile=true",
                "(isFile=true) x",
                "(a=1 and b=2 or c=3)",
                "(a)",
                "()",
                "(a='1)",
                "(a<1)"
            })
    void whereShouldBeRefusedWhenItCannotBeRead(String where) {
        assertThatThrownBy(() -> Where.parse(where)).isInstanceOf(Failure.InvalidArgument.class);
    }
}

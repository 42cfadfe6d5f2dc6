package gongwen.rules.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailChainTest {

    private final TrailChain chain = new TrailChain(text -> text.getBytes(StandardCharsets.UTF_8));

    @Test
    void linkShouldChangeWhenARowOrTheLinkBeforeChanges() {
        String link = chain.link(TrailChain.FIRST_LINK, List.of(row(1, "READ")));

        assertThat(chain.link(TrailChain.FIRST_LINK, List.of(row(1, "DELETE")))).isNotEqualTo(link);
        assertThat(chain.link("x", List.of(row(1, "READ")))).isNotEqualTo(link);
        assertThat(chain.link(TrailChain.FIRST_LINK, List.of(row(1, "READ")))).isEqualTo(link);
    }

    @Test
    void numbersThatAreNotThereYetShouldBeRememberedUntilTheyCome() {
        TrailChain.Reached reached =
                new TrailChain.Reached(0, List.of()).after(List.of(row(1, "READ"), row(4, "READ")));

        assertThat(reached).isEqualTo(new TrailChain.Reached(4, List.of(2L, 3L)));
        assertThat(reached.after(List.of(row(3, "READ"), row(5, "READ"))))
                .isEqualTo(new TrailChain.Reached(5, List.of(2L)));
    }

    private static TrailRow row(long id, String act) {
        return new TrailRow(id, 0, "lu.min", "YPB", act, "", "DONE", "", "", "");
    }
}

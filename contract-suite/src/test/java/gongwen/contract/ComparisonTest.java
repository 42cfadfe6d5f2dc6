package gongwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String HERE = """
            # The contract

            ## Briefings

            | promise | H2 BROWSER | H2 ATOMPUB |
            | --- | --- | --- |
            | X11: a second title is refused | ✓ | ✓ |
            | X5: the content store holds no byte | ✓ | ✓ |

            H2 BROWSER: 2 kept, 0 broken, 0 not asked.
            """;

    private static final String THERE = """
            ## Briefings

            | promise | 127.0.0.1:1 BROWSER |
            | --- | --- |
            | X11: a second title is refused | ✓ |
            | X5: the content store holds no byte | – |

            ## Random acts

            | promise | 127.0.0.1:1 BROWSER |
            | --- | --- |
            | no number is given twice | ✗ |
            """;

    @Test
    void reportsShouldStandSideBySide() {
        Comparison comparison = new Comparison();
        comparison.add("content server", HERE.lines().toList());
        comparison.add("Alfresco", THERE.lines().toList());

        assertThat(comparison.text()).isEqualTo("""
                | promise | content server BROWSER | content server ATOMPUB | Alfresco BROWSER |
                | --- | :-: | :-: | :-: |
                | **Briefings** |  |  |  |
                | X11: a second title is refused | ✓ | ✓ | ✓ |
                | X5: the content store holds no byte | ✓ | ✓ | – |
                | **Random acts** |  |  |  |
                | no number is given twice |  |  | ✗ |
                | **kept, of 3** | 2 | 2 | 1 |

                Not kept by all:

                - X5: the content store holds no byte
                - no number is given twice
                """);
    }

    @Test
    void nothingShouldBeListedWhereAllIsKept() {
        Comparison comparison = new Comparison();
        comparison.add("content server", HERE.lines().toList());

        assertThat(comparison.text()).endsWith("| **kept, of 2** | 2 | 2 |\n\nAll keep everything.\n");
    }
}

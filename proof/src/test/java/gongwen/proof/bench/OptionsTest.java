package gongwen.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongwen.proof.bench.Options.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void benchShouldMeasureBothDatabasesWithTenThousandDocumentsWhenNothingIsSaid() {
        Options options = Options.parse();

        assertThat(options.databases()).containsExactly(Database.H2, Database.POSTGRESQL);
        assertThat(options.documents()).isEqualTo(10_000);
        assertThat(options.percent()).isEqualTo(100);
    }

    @Test
    void benchShouldMeasureWhatIsAskedFor() {
        Options options = Options.parse("--database", "postgresql", "--documents", "500", "--percent", "5");

        assertThat(options.databases()).containsExactly(Database.POSTGRESQL);
        assertThat(options.documents()).isEqualTo(500);
        assertThat(options.percent()).isEqualTo(5);
    }

    @Test
    void benchShouldCompareAMillionDocumentsWithTenThousandWhenAskedForScale() {
        Options options = Options.parse("--scale");

        assertThat(options.documents()).isEqualTo(1_000_000);
        assertThat(options.scale()).contains(new Options.Scale(10_000, 200, 1_000));
        assertThat(Options.parse("--documents", "500").scale()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--database,oracle", "--documents,none", "--documents,0", "--percent,-1", "--colour,red", "--units,20"})
    void optionsShouldBeRefusedWhenTheyMakeNoSense(String option, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(option, value))
                .withMessageContaining(option);
    }

    @Test
    void optionsShouldBeRefusedWhenAValueIsMissing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--documents"));
    }
}

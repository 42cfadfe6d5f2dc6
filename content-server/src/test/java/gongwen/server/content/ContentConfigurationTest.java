package gongwen.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.process.reading.FileFixture;
import gongwen.rules.commit.ExtractedText;
import gongwen.server.database.DataDirectory;
import gongwen.server.database.DiskReserve;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class ContentConfigurationTest {

    private static final String TEXT = "关于拨付防汛经费的请示";

    /** The content store and nothing else of the server. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan("gongwen.server.content")
    static class OnlyContent {}

    @TempDir
    private Path data;

    private ApplicationContextRunner server() {
        return new ApplicationContextRunner()
                .withUserConfiguration(OnlyContent.class)
                .withBean(DataDirectory.class, () -> new DataDirectory(data))
                .withBean(DiskReserve.class, () -> DiskReserve.NONE);
    }

    @Test
    void documentShouldBeKeptAndReadWhenNothingIsConfigured() {
        server().run(context -> {
            ContentStore store = context.getBean(ContentStore.class);
            try (ReceivedContent received =
                    store.receive(new ByteArrayInputStream(FileFixture.docxSaying(TEXT)), null, "请示.docx")) {
                received.keep();

                assertThat(received.text().text()).contains(TEXT);
                assertThat(context.getBean(ContentVerification.class)
                                .verify(Optional.of(received.info().sha256()).stream()
                                        .iterator())
                                .passed())
                        .isTrue();
            }
        });
    }

    @Test
    void textsShouldBeLookedUpWhenSomebodyKeepsThem() {
        server().withBean(KnownTexts.class, () -> sha256 -> Optional.of(ExtractedText.readable("kept")))
                .run(context -> {
                    try (ReceivedContent received = context.getBean(ContentStore.class)
                            .receive(new ByteArrayInputStream(new byte[] {0, 1}), null, null)) {
                        assertThat(received.text().text()).isEqualTo("kept");
                    }
                });
    }

    @Test
    void startShouldFailWhenALimitMakesNoSense() {
        server().withPropertyValues("gongwen.extraction.workers=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gongwen.extraction.workers"));
    }
}

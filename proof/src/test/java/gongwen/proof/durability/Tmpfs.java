package gongwen.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small disk of its own in memory; mounting needs root. */
final class Tmpfs implements AutoCloseable {

    private final Path mount;
    private final Path ballast;

    /** @param ballastMegabytes how much of it a file takes up that can be removed later */
    Tmpfs(int megabytes, int ballastMegabytes) throws IOException, InterruptedException {
        mount = Files.createTempDirectory("gongwen-disk-");
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", mount.toString());
        ballast = mount.resolve("ballast");
        Files.write(ballast, new byte[ballastMegabytes * 1024 * 1024]);
    }

    Path directory() {
        return mount;
    }

    /** Makes room, as an administrator would. */
    void clean() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", mount.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(mount);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }
}

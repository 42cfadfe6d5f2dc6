package gongwen.server.content;

import gongwen.process.Staging;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.server.database.DiskReserve;
import gongwen.server.failure.Failure;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Content as files under their SHA-256. Safe for many threads, and for several servers on one file system. */
final class FileContentStore implements ContentStore {

    private final ContentFiles files;
    private final Staging staging;
    private final Reader reader;
    private final long maxBytes;
    private final DiskReserve reserve;

    FileContentStore(ContentFiles files, Staging staging, Reader reader, long maxBytes, DiskReserve reserve) {
        this.files = files;
        this.staging = staging;
        this.reader = reader;
        this.maxBytes = maxBytes;
        this.reserve = reserve;
    }

    @Override
    public ReceivedContent receive(InputStream stream, @Nullable String mimeType, @Nullable String fileName) {
        return staged(stream, (intake, staged) -> reader.read(intake, staged, mimeType, fileName));
    }

    @Override
    public ReceivedContent receiveMade(InputStream stream, String mimeType) {
        return staged(stream, (intake, staged) -> {
            ContentInfo info = new ContentInfo(intake.sha256(), intake.sm3(), intake.size(), mimeType, null, null);
            return new Reader.Read(info, ExtractedText.readable(""));
        });
    }

    private ReceivedContent staged(InputStream stream, BiFunction<Intake, Path, Reader.Read> reading) {
        Path staged = staging.newFile();
        boolean received = false;
        try {
            Intake intake = Intake.copy(stream, staged, maxBytes, reserve);
            Reader.Read read = reading.apply(intake, staged);
            received = true;
            return new StagedContent(files, staged, read.info(), read.text());
        } finally {
            if (!received) {
                StagedContent.remove(staged);
            }
        }
    }

    @Override
    public InputStream open(ContentInfo content, long offset, long length) {
        try {
            FileInputStream in =
                    new FileInputStream(files.path(content.sha256()).toFile());
            in.getChannel().position(offset);
            return length < 0 ? in : new RangeInputStream(in, length);
        } catch (FileNotFoundException e) {
            throw new Failure.NotFound("There is no content " + content.sha256());
        } catch (IOException e) {
            throw StorageFailures.of(e);
        }
    }
}

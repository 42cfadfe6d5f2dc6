package gongwen.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.ChunkGroup;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Every property of an Outlook message that is text, and all of its bodies; Tika's parser takes the best one. */
final class OutlookSecondLook {

    private OutlookSecondLook() {}

    static void read(TikaInputStream stream, Missing missing) throws IOException, SAXException {
        if (stream.getOpenContainer() instanceof DirectoryNode folder) {
            try (MAPIMessage message = new MAPIMessage(folder)) {
                read(message, missing);
            }
        } else if (stream.getOpenContainer() == null) {
            try (MAPIMessage message = new MAPIMessage(stream.getFile())) {
                read(message, missing);
            }
        }
    }

    private static void read(MAPIMessage message, Missing missing) throws IOException, SAXException {
        addAll(message.getMainChunks(), missing);
        for (ChunkGroup attachment : message.getAttachmentFiles()) {
            addAll(attachment, missing);
        }
    }

    private static void addAll(ChunkGroup group, Missing missing) throws IOException, SAXException {
        for (Chunk chunk : group.getChunks()) {
            if (chunk instanceof StringChunk text) {
                missing.addLines(text.getValue());
            } else if (chunk instanceof ByteChunk bytes && chunk.getChunkId() == MAPIProperty.RTF_COMPRESSED.id) {
                missing.addLines(RtfText.of(decompressed(bytes.getValue())));
            }
        }
    }

    private static byte[] decompressed(byte @Nullable [] rtf) throws IOException {
        return rtf == null || rtf.length == 0
                ? new byte[0]
                : new CompressedRTF().decompress(new ByteArrayInputStream(rtf));
    }
}

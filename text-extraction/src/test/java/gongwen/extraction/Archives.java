package gongwen.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that hold one other file. */
final class Archives {

    private Archives() {}

    static byte[] zip(String name, byte[] content) throws IOException {
        return zip(name, content, StandardCharsets.UTF_8);
    }

    static byte[] zip(String name, byte[] content, Charset nameCharset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, nameCharset)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The zip with the bit set that says its entries are encrypted. */
    static byte[] saidToBeEncrypted(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = 0; i < changed.length - 10; i++) {
            boolean local = changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 3 && changed[i + 3] == 4;
            boolean central = changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2;
            if (local) {
                changed[i + 6] |= 1;
            } else if (central) {
                changed[i + 8] |= 1;
            }
        }
        return changed;
    }

    static byte[] sevenZip(String name, byte[] content) throws IOException {
        return sevenZip(name, content, null);
    }

    static byte[] sevenZip(String name, byte[] content, char[] password) throws IOException {
        Path file = Files.createTempFile("archive", ".7z");
        try {
            try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile(), password)) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(name);
                archive.putArchiveEntry(entry);
                archive.write(content);
                archive.closeArchiveEntry();
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** A mail with a plain and an HTML body and one attachment. */
    static byte[] mail(String plain, String html, String attachmentName, byte[] attachment) {
        return """
                From: clerk@songjing.example
                To: office@district.example
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="outer"

                --outer
                Content-Type: multipart/alternative; boundary="inner"

                --inner
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                --inner
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                --inner--
                --outer
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(
                        base64("来文".getBytes(StandardCharsets.UTF_8)),
                        base64(plain.getBytes(StandardCharsets.UTF_8)),
                        base64(html.getBytes(StandardCharsets.UTF_8)),
                        attachmentName,
                        attachmentName,
                        base64(attachment))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An Outlook message (MS-OXMSG) with a subject, a body and one attached file. */
    static byte[] outlook(String subject, String body, String attachmentName, byte[] attachment) throws IOException {
        try (POIFSFileSystem message = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            put(message.getRoot(), "__properties_version1.0", new byte[32]);
            put(message.getRoot(), "__substg1.0_001A001F", utf16("IPM.Note"));
            put(message.getRoot(), "__substg1.0_0037001F", utf16(subject));
            put(message.getRoot(), "__substg1.0_1000001F", utf16(body));
            DirectoryEntry file = message.getRoot().createDirectory("__attach_version1.0_#00000000");
            put(file, "__properties_version1.0", new byte[8]);
            put(file, "__substg1.0_3707001F", utf16(attachmentName));
            put(file, "__substg1.0_37010102", attachment);
            message.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    static byte[] tarGz(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}

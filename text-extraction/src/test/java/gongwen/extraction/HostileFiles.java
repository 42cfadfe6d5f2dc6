package gongwen.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that mean harm. */
final class HostileFiles {

    private HostileFiles() {}

    static byte[] billionLaughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int level = 1; level <= 9; level++) {
            xml.append("<!ENTITY e")
                    .append(level)
                    .append(" '")
                    .append(("&e" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }
        return utf8(xml.append("]><a>&e9;</a>").toString());
    }

    static byte[] nested(int depth) throws IOException {
        byte[] file = utf8("x");
        for (int i = 0; i < depth; i++) {
            file = Archives.zip("a" + (i == 0 ? ".txt" : ".zip"), file);
        }
        return file;
    }

    static byte[] manyFiles(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    static byte[] zeros(String name, int megabytes) throws IOException {
        return large(name, "", " ".repeat(1024 * 1024), megabytes, "");
    }

    /** A docx of some KB whose document has as many MB of text. */
    static byte[] swollenDocx(int megabytes) throws IOException {
        String paragraph = "<w:p><w:r><w:t>" + "x".repeat(1000) + "</w:t></w:r></w:p>";
        return docx(
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>",
                paragraph.repeat(1000),
                megabytes,
                "</w:body></w:document>");
    }

    static byte[] docxWithDocument(String xml) throws IOException {
        return docx(xml, "", 0, "");
    }

    static byte[] unknownBesideText(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.bin"));
            zip.write(new byte[] {0, 1, 2, 3});
            zip.putNextEntry(new ZipEntry("b.txt"));
            zip.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    static byte[] svgFrom(String address) {
        return utf8("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                + "<image xlink:href='" + address + "'/></svg>");
    }

    static byte[] htmlFrom(String address) {
        return utf8("<html><head><link rel='stylesheet' href='" + address + "'></head><body><img src='" + address
                + "'><iframe src='" + address + "'></iframe></body></html>");
    }

    private static byte[] docx(String start, String middle, int times, String end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8("""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="\
                    application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(utf8("""
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="word/document.xml" Type="\
                    http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                    </Relationships>"""));
            write(zip, "word/document.xml", start, middle, times, end);
        }
        return bytes.toByteArray();
    }

    private static byte[] large(String name, String start, String middle, int times, String end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, name, start, middle, times, end);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String start, String middle, int times, String end)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(start));
        byte[] part = utf8(middle);
        for (int i = 0; i < times; i++) {
            zip.write(part);
        }
        zip.write(utf8(end));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package gongwen.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** OFD files written by hand after GB/T 33190. */
final class OfdFiles {

    private static final String NAMESPACE = "xmlns:ofd='http://www.ofdspec.org/2016'";

    private OfdFiles() {}

    private static Map<String, byte[]> parts(String title, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "OFD.xml", """
                <ofd:OFD %s Version='1.1' DocType='OFD'><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>\
                <ofd:Title>%s</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>\
                </ofd:OFD>""".formatted(NAMESPACE, title));
        put(parts, "Doc_0/Document.xml", """
                <ofd:Document %s><ofd:CommonData/><ofd:Pages><ofd:Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/>\
                </ofd:Pages></ofd:Document>""".formatted(NAMESPACE));
        put(parts, "Doc_0/Pages/Page_0/Content.xml", """
                <ofd:Page %s><ofd:Content><ofd:Layer ID='2'>%s</ofd:Layer></ofd:Content></ofd:Page>""".formatted(NAMESPACE, content));
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] saying(String text) throws IOException {
        return zip(parts("请示", word(20, 30, text)));
    }

    /** Each letter placed by itself, the last one first. */
    static byte[] letterByLetter(String text) throws IOException {
        StringBuilder content = new StringBuilder();
        for (int i = text.length() - 1; i >= 0; i--) {
            content.append(word(20 + 5 * i, 30 + i % 2, text.substring(i, i + 1)));
        }
        return zip(parts("请示", content + word(20, 60, "关于拨付防汛经费的请示")));
    }

    static byte[] titled(String title) throws IOException {
        return zip(parts(title, word(20, 30, "请示")));
    }

    static byte[] withPart(String name, byte[] part) throws IOException {
        Map<String, byte[]> parts = parts("请示", word(20, 30, "请示"));
        parts.put(name, part);
        return zip(parts);
    }

    static byte[] annotated(String text) throws IOException {
        return withPart("Doc_0/Annots/Page_0/Annotation.xml", """
                <ofd:PageAnnot %s><ofd:Annot ID='9' Type='Stamp'><ofd:Remark>%s</ofd:Remark></ofd:Annot>\
                </ofd:PageAnnot>""".formatted(NAMESPACE, text)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String word(int x, int y, String text) {
        return """
                <ofd:TextObject ID='3' Boundary='%d %d 50 8' Font='4' Size='6'>\
                <ofd:TextCode X='0' Y='6'>%s</ofd:TextCode></ofd:TextObject>""".formatted(x, y, text);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

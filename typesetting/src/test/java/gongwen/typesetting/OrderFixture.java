package gongwen.typesetting;

import gongwen.models.tables.Element;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Orders as the server writes them, with values to change. */
final class OrderFixture {

    static final String NUMBER = "云府〔2026〕12号";
    static final String DATE = "2026年3月5日";
    static final String PARAGRAPH = "为提高行政效率，降低行政成本，经区政府常务会议同意，现就进一步推行无纸化办公有关事项通知如下，请认真贯彻执行。";
    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 4_000_000_000L);

    final Map<Element, List<String>> printed = new EnumMap<>(Element.class);
    String templates = templates();
    private String form = "FILE";
    private byte[] body = docx(word -> paragraphs(word, PARAGRAPH));
    private String format = "docx";
    private boolean trial;

    OrderFixture() {
        printed.put(Element.URGENCY, List.of("特急"));
        printed.put(Element.MARK, List.of("云浦区人民政府文件"));
        printed.put(Element.NUMBER, List.of(NUMBER));
        printed.put(Element.SIGNER, List.of("周明"));
        printed.put(Element.TITLE, List.of("云浦区人民政府关于进一步推行无纸化办公的通知"));
        printed.put(Element.MAIN_TO, List.of("各镇人民政府、街道办事处、区政府各部门："));
        printed.put(Element.ATTACH_NOTE, List.of("1.无纸化办公任务分工表", "2.电子收发管理员名单"));
        printed.put(Element.SIGNATURE, List.of("云浦区人民政府"));
        printed.put(Element.DATE, List.of(DATE));
        printed.put(Element.NOTE, List.of("（此件公开发布）"));
        printed.put(Element.COPIES, List.of("抄送：区委办公室，区人大常委会办公室。"));
        printed.put(Element.PRINTED, List.of("云浦区人民政府办公室", "2026年3月6日印发"));
    }

    OrderFixture form(String id) {
        form = id;
        return this;
    }

    OrderFixture trial() {
        trial = true;
        return this;
    }

    OrderFixture with(Element element, String... lines) {
        printed.put(element, List.of(lines));
        return this;
    }

    OrderFixture paragraphs(int count) {
        return body(docx(word -> IntStream.range(0, count).forEach(i -> paragraphs(word, PARAGRAPH))), "docx");
    }

    OrderFixture body(byte[] bytes, String inFormat) {
        body = bytes;
        format = inFormat;
        return this;
    }

    OrderFixture text(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8), "txt");
    }

    /** The folder of the order, laid out. */
    Path laidOut(Path folder) throws IOException, Unmade {
        write(folder);
        TypesettingProcess.layOut(folder, LIMITS);
        return folder;
    }

    void write(Path folder) throws IOException {
        Properties words = new Properties();
        words.setProperty("form", form);
        words.setProperty("body", format);
        words.setProperty("trial", String.valueOf(trial));
        printed.forEach((element, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                words.setProperty(element + "." + i, lines.get(i));
            }
        });
        try (Writer writer = Files.newBufferedWriter(folder.resolve("order.properties"))) {
            words.store(writer, null);
        }
        Files.writeString(folder.resolve("templates.yaml"), templates);
        Files.write(folder.resolve("body"), body);
    }

    /** A Word file. */
    static byte[] docx(Consumer<XWPFDocument> author) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            author.accept(word);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void paragraphs(XWPFDocument word, String... lines) {
        Arrays.stream(lines).forEach(line -> word.createParagraph().createRun().setText(line));
    }

    private static String templates() {
        try (InputStream stream = OrderFixture.class.getResourceAsStream("/gongwen/templates.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.typesetting.Unmade.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Lays one document out and ends. Arguments: the folder of the {@link Order}, milliseconds and bytes that LibreOffice may
 * take. Leaves {@code laid-out.docx}, {@code laid-out.pdf} and {@code laid-out.ofd} in the folder and says {@code MADE},
 * or a {@link Unmade.Reason} and a word on what stands in the way. A trial ends when the text has been looked at.
 */
public final class TypesettingProcess {

    private TypesettingProcess() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        Limits limits = new Limits(Duration.ofMillis(Long.parseLong(arguments[1])), Long.parseLong(arguments[2]));
        try {
            layOut(folder, limits);
            answer.println("MADE -");
        } catch (Unmade unmade) {
            answer.println(unmade.reason() + " " + unmade.detail());
        } catch (OutOfMemoryError e) {
            answer.println(Reason.TOO_COSTLY + " memory");
        }
    }

    static void layOut(Path folder, Limits limits) throws IOException, Unmade {
        Order order = Order.read(folder);
        Body body = BodyReader.read(order.body(), order.bodyFormat());
        new Repetition(order).requireNone(body);
        if (!order.trial()) {
            make(folder, order, body, limits);
        }
    }

    private static void make(Path folder, Order order, Body body, Limits limits) throws IOException, Unmade {
        OfficeConversion office = new OfficeConversion(folder, order.templates(), limits);
        Path pdf = folder.resolve("laid-out.pdf");
        compose(order, body, 0, office, pdf);
        int gap = Foot.blankBelow(PdfPages.read(pdf), order.templates().page());
        if (gap > 0) {
            Files.delete(pdf);
            compose(order, body, gap, office, pdf);
        }
        Completeness.require(pdf, order, body);
        try (FontFiles fonts = new FontFiles(order.templates());
                OutputStream out = Files.newOutputStream(folder.resolve("laid-out.ofd"))) {
            OfdWriter.write(PdfPages.read(pdf), fonts, order.line(Element.NUMBER), out);
        }
    }

    private static void compose(Order order, Body body, int gap, OfficeConversion office, Path pdf)
            throws IOException, Unmade {
        Path word = pdf.resolveSibling("laid-out.docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            WordComposer.write(order, body, gap, out);
        }
        office.toPdf(word, pdf);
    }
}

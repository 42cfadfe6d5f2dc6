package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static gongwen.server.rest.Shelf.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.process.Isolation;
import gongwen.process.reading.FileFixture;
import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** PDFs and pictures of documents: when they are made, who gets them, and what is said where they cannot be. */
interface RenditionContract {

    String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Duration PATIENCE = Duration.ofMinutes(2);

    RunningServer server();

    private Caller clerk() {
        return Caller.of(server(), "lu.min");
    }

    private String upload(String name, String mediaType, byte[] content, String... renditions) {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("renditions"));
        Form form = Form.withFile(name, mediaType, content);
        for (String rendition : renditions) {
            form.with("renditions", rendition);
        }
        Answer answer = form.send(clerk(), CORE + "/nodes/" + folder + "/children");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().at("/entry/id").asString();
    }

    private static String of(String node) {
        return CORE + "/nodes/" + node + "/renditions";
    }

    /** The entry of a rendition once it is made or given up. */
    private JsonNode settled(String node, String rendition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode entry = clerk().get(of(node) + "/" + rendition).json().at("/entry");
            if (entry.at("/status").asString().equals("CREATED") || entry.has("failure")) {
                return entry;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError(rendition + " of " + node + " is neither made nor given up");
    }

    private void want(String node, String rendition) {
        Answer answer = clerk().post(of(node), "{\"id\":\"" + rendition + "\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    }

    private static BufferedImage picture(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ofdSaying(String text) throws IOException {
        String open = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:%s xmlns:ofd=\"http://www.ofdspec.org/2016\">";
        return FileFixture.zip(Map.of(
                "OFD.xml",
                open.formatted("OFD")
                        + "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "Doc_0/Document.xml",
                open.formatted("Document")
                        + "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\""
                        + " BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>",
                "Doc_0/PublicRes.xml",
                open.formatted("Res") + "<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"仿宋\"/></ofd:Fonts></ofd:Res>",
                "Doc_0/Pages/Page_0/Content.xml",
                open.formatted("Page")
                        + "<ofd:Content><ofd:Layer ID=\"3\"><ofd:TextObject ID=\"4\" Boundary=\"20 30 150"
                        + " 20\" Font=\"2\" Size=\"10\"><ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"g 40 10\">" + text
                        + "</ofd:TextCode></ofd:TextObject><ofd:PathObject ID=\"5\" Boundary=\"20 60 150 1\""
                        + " LineWidth=\"1\"><ofd:StrokeColor Value=\"255 0 0\"/><ofd:AbbreviatedData>M 0 0 L 150 0"
                        + "</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer></ofd:Content></ofd:Page>"));
    }

    /** LibreOffice is not started where its network cannot be taken away: then there is nothing to make of its files. */
    private boolean hasOffice(String node) {
        boolean isolated = Isolation.ofThisSystem().isComplete();
        if (!isolated) {
            assertThat(clerk().get(of(node) + "/pdf").status()).isEqualTo(404);
        }
        return isolated;
    }

    private static byte[] pdf() {
        String body = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
        return body.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    default void pdfOfAnOfficeDocumentShouldBeMadeWithoutBeingAskedFor() throws IOException {
        String node = upload("请示.docx", WORD, FileFixture.docxSaying("关于申请经费的请示"));

        if (!hasOffice(node)) {
            return;
        }
        JsonNode made = settled(node, "pdf");

        assertThat(made.at("/status").asString()).isEqualTo("CREATED");
        assertThat(made.at("/content/mimeType").asString()).isEqualTo("application/pdf");
        byte[] pdf = clerk().bytes(of(node) + "/pdf/content?attachment=false");
        assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(pdf).hasSize(made.at("/content/sizeInBytes").asInt());
    }

    @Test
    default void pictureOfAnOfficeDocumentShouldBeMadeWhenTheUploadAsksForIt() throws IOException {
        String node = upload("通知.docx", WORD, FileFixture.docxSaying("通知"), "doclib");

        if (!hasOffice(node)) {
            return;
        }
        assertThat(settled(node, "doclib").at("/status").asString()).isEqualTo("CREATED");

        BufferedImage thumbnail = picture(clerk().bytes(of(node) + "/doclib/content"));
        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight())).isBetween(98, 100);
        assertThat(settled(node, "pdf").at("/status").asString()).isEqualTo("CREATED");
    }

    @Test
    default void textInAnyEncodingShouldBecomeAPdfWhenSomebodyAsks() throws IOException {
        String text = "关于做好防汛工作的通知。";
        String node = upload("通知.txt", "text/plain", text.repeat(20).getBytes(Charset.forName("GB18030")));
        if (!hasOffice(node)) {
            return;
        }
        assertThat(clerk().get(of(node) + "/pdf").json().at("/entry/status").asString())
                .isEqualTo("NOT_CREATED");

        want(node, "pdf");

        assertThat(settled(node, "pdf").at("/status").asString()).isEqualTo("CREATED");
        assertThat(clerk().post(of(node), "{\"id\":\"pdf\"}").status()).isEqualTo(409);
        want(node, "page-1");
        assertThat(settled(node, "page-1").at("/status").asString()).isEqualTo("CREATED");
        assertThat(picture(clerk().bytes(of(node) + "/page-1/content")).getWidth())
                .isBetween(1200, 1240);
        want(node, "page-9");
        assertThat(settled(node, "page-9").at("/failure/reason").asString()).isEqualTo("NO_PAGE");
    }

    @Test
    default void ofdShouldBecomeAPdfByOurOwnReader() throws IOException {
        String node = upload("公文.ofd", "application/ofd", ofdSaying("松泾镇人民政府"));

        assertThat(settled(node, "pdf").at("/status").asString()).isEqualTo("CREATED");
        want(node, "imgpreview");
        assertThat(settled(node, "imgpreview").at("/status").asString()).isEqualTo("CREATED");

        BufferedImage page = picture(clerk().bytes(of(node) + "/imgpreview/content?attachment=false"));
        assertThat(page.getHeight()).isEqualTo(960);
        // the red rule stands 60 mm from the upper edge, of 297
        int rule = page.getRGB(page.getWidth() / 2, Math.round(960 * 60 / 297f));
        assertThat((rule >> 16) & 0xff).isGreaterThan(150);
        assertThat(rule & 0xff).isLessThan(150);
    }

    @Test
    default void pictureShouldBecomeASmallerPictureAndAPdf() throws IOException {
        String node = upload("照片.png", "image/png", png(640, 320), "doclib");

        assertThat(settled(node, "doclib").at("/status").asString()).isEqualTo("CREATED");
        BufferedImage thumbnail = picture(clerk().bytes(of(node) + "/doclib/content"));
        assertThat(thumbnail.getWidth()).isEqualTo(100);
        assertThat(thumbnail.getHeight()).isEqualTo(50);
        want(node, "pdf");
        assertThat(settled(node, "pdf").at("/status").asString()).isEqualTo("CREATED");
    }

    @Test
    default void renditionShouldBeSentInRangesAndOnlyWhenItChanged() throws IOException {
        String node = upload("照片.png", "image/png", png(200, 200), "doclib");
        settled(node, "doclib");
        String content = of(node) + "/doclib/content";

        Answer part = clerk().get(content, "Range", "bytes=0-7");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).startsWith("bytes 0-7/");
        assertThat(part.header("Content-Disposition")).contains("attachment", ".png");
        Answer again =
                clerk().get(content, "If-None-Match", clerk().get(content).header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(clerk().get(content + "?attachment=false").header("Content-Disposition"))
                .isEmpty();
    }

    @Test
    default void listShouldNameWhatCanBeMadeAndWhatIs() throws IOException {
        String node = upload("照片.png", "image/png", png(20, 20), "doclib");
        settled(node, "doclib");

        JsonNode all = clerk().get(of(node)).json().at("/list");

        assertThat(all.at("/pagination/totalItems").asInt()).isEqualTo(6);
        String created = encoded("(status='CREATED')");
        JsonNode made = clerk().get(of(node) + "?where=" + created).json().at("/list/entries");
        assertThat(made).hasSize(1);
        assertThat(made.at("/0/entry/id").asString()).isEqualTo("doclib");
        JsonNode versions = clerk().get(CORE + "/nodes/" + node + "/versions/1.0/renditions")
                .json();
        assertThat(versions.at("/list/pagination/totalItems").asInt()).isEqualTo(6);
        assertThat(clerk().get(CORE + "/nodes/" + node + "/versions/1.0/renditions/doclib/content")
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void brokenDocumentShouldSayWhyItHasNoRenditionAndBeTriedAnewWhenAsked() throws IOException {
        String node = upload("坏.ofd", "application/ofd", FileFixture.zip(Map.of("OFD.xml", "<x/>")));

        assertThat(settled(node, "pdf").at("/failure/reason").asString()).isEqualTo("BROKEN");

        assertThat(clerk().get(of(node) + "/pdf/content").status()).isEqualTo(404);
        assertThat(clerk().get(of(node) + "/pdf/content?placeholder=true").status())
                .isEqualTo(200);
        want(node, "pdf");
        assertThat(settled(node, "pdf").at("/failure/reason").asString()).isEqualTo("BROKEN");
    }

    @Test
    default void renditionShouldBeAbsentForWhoMayNotReadTheDocument() throws IOException {
        String node = upload("照片.png", "image/png", png(30, 30), "doclib");
        settled(node, "doclib");
        Caller stranger = Caller.of(server(), "ding.yi");

        assertThat(stranger.get(of(node)).status()).isEqualTo(404);
        assertThat(stranger.get(of(node) + "/doclib").status()).isEqualTo(404);
        assertThat(stranger.get(of(node) + "/doclib/content").status()).isEqualTo(404);
        assertThat(stranger.post(of(node), "{\"id\":\"pdf\"}").status()).isEqualTo(404);
    }

    @Test
    default void renditionShouldBeRefusedWhenNobodyKnowsItOrItsKind() throws IOException {
        String page = upload("页.html", "text/html", "<p>页</p>".getBytes(StandardCharsets.UTF_8));

        assertThat(clerk().get(of(page))
                        .json()
                        .at("/list/pagination/totalItems")
                        .asInt(-1))
                .isZero();
        assertThat(clerk().get(of(page) + "/pdf").status()).isEqualTo(404);
        assertThat(clerk().post(of(page), "{\"id\":\"pdf\"}").status()).isEqualTo(501);
        assertThat(clerk().post(of(page), "{\"id\":\"hologram\"}").status()).isEqualTo(404);
        assertThat(clerk().post(of(page), "{}").status()).isEqualTo(400);
    }

    @Test
    default void pdfShouldBeItsOwnRendition() throws IOException {
        String node = upload("公文.pdf", "application/pdf", pdf());

        assertThat(clerk().get(of(node) + "/pdf").json().at("/entry/status").asString())
                .isEqualTo("CREATED");
        assertThat(clerk().bytes(of(node) + "/pdf/content"))
                .isEqualTo(clerk().bytes(CORE + "/nodes/" + node + "/content"));
        want(node, "doclib");
        assertThat(settled(node, "doclib").at("/status").asString()).isEqualTo("CREATED");
    }
}

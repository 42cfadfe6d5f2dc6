package gongwen.extraction;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures of text, such as a scanner makes. */
final class Pictures {

    private static final File FONT = new File("/usr/share/fonts/truetype/arphic/uming.ttc");

    private static final List<String> LINES = List.of(
            "区人民政府:",
            "    今年入汛以来,我镇连降暴雨,辖区内堤防多处出险,",
            "经组织抢险,险情已基本得到控制,但水毁工程亟待修复。",
            "据初步统计,共损毁堤防三百二十米,涵闸两座,估算需要",
            "资金八十六万元。为保障安全度汛,现请求区财政拨付防汛",
            "抢险经费五十万元,不足部分由我镇自筹解决。",
            "    妥否,请批示。");

    private Pictures() {}

    /** A page of 200 dots per inch with a mark at its head and a title. */
    static BufferedImage page(String mark, String title) throws Exception {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        Font font = Font.createFont(Font.TRUETYPE_FONT, FONT);
        pen.setFont(font.deriveFont(44f));
        pen.drawString(mark, 200, 250);
        pen.setFont(font.deriveFont(60f));
        pen.drawString(title, 400, 600);
        pen.setFont(font.deriveFont(44f));
        for (int line = 0; line < LINES.size(); line++) {
            pen.drawString(LINES.get(line), 200, 800 + 80 * line);
        }
        pen.dispose();
        return page;
    }

    static byte[] png(BufferedImage picture) throws IOException {
        return encoded(picture, "png");
    }

    static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}

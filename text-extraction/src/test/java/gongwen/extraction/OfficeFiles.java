package gongwen.extraction;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks and slide shows, each saying one thing in one place. */
final class OfficeFiles {

    /** Changes a workbook that has one sheet. */
    interface SheetStep {
        void apply(Sheet sheet) throws Exception;
    }

    private OfficeFiles() {}

    static byte[] xlsx(SheetStep step) throws Exception {
        try (Workbook workbook = new XSSFWorkbook()) {
            return written(workbook, step);
        }
    }

    static byte[] xls(SheetStep step) throws Exception {
        try (Workbook workbook = new HSSFWorkbook()) {
            return written(workbook, step);
        }
    }

    private static byte[] written(Workbook workbook, SheetStep step) throws Exception {
        Sheet sheet = workbook.createSheet("预算");
        sheet.createRow(0).createCell(0).setCellValue("防汛经费");
        step.apply(sheet);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    static void cell(Sheet sheet, String text) {
        sheet.createRow(5).createCell(3).setCellValue(text);
    }

    static void comment(Sheet sheet, String text) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        sheet.getRow(0).getCell(0).setCellComment(comment);
    }

    static void hiddenSheet(Sheet sheet, String text) {
        Sheet hidden = sheet.getWorkbook().createSheet("隐藏");
        cell(hidden, text);
        sheet.getWorkbook().setSheetHidden(1, true);
    }

    static void textBox(Sheet sheet, String text) {
        HSSFPatriarch drawing = (HSSFPatriarch) sheet.createDrawingPatriarch();
        HSSFTextbox box = drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 4, 4));
        box.setString(new HSSFRichTextString(text));
    }

    static byte[] pptx(String title, String notes) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText(title);
            for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                shape.setText(notes);
            }
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] ppt(String title, String footer) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSLFSlide slide = show.createSlide();
            HSLFTextBox box = slide.createTextBox();
            box.setText(title);
            box.setAnchor(new Rectangle(10, 10, 200, 50));
            show.getSlideHeadersFooters().setFootersText(footer);
            show.write(out);
            return out.toByteArray();
        }
    }
}

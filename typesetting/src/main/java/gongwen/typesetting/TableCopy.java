package gongwen.typesetting;

import gongwen.models.tables.Element;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Copies a table with its cells, spans and widths, set in the type of tables. */
final class TableCopy {

    private static final int BORDER = 4;
    private static final String BLACK = "000000";

    private TableCopy() {}

    static void add(Body.Table source, Sheet sheet, XWPFDocument word) {
        XWPFTable blank = word.createTable();
        blank.getCTTbl().set(source.source());
        XWPFTable table = new XWPFTable(blank.getCTTbl(), word);
        if (table.getCTTbl().getTblPr() != null && table.getCTTbl().getTblPr().isSetTblStyle()) {
            table.getCTTbl().getTblPr().unsetTblStyle();
        }
        table.setWidth("100%");
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                cell.getParagraphs().forEach(paragraph -> dress(paragraph, sheet));
            }
        }
    }

    private static void dress(XWPFParagraph paragraph, Sheet sheet) {
        for (XWPFRun run : paragraph.getRuns()) {
            if (run.getCTR().isSetRPr()) {
                run.getCTR().unsetRPr();
            }
            sheet.dress(run, Element.TABLE, sheet.sizeOf(Element.TABLE));
        }
    }
}

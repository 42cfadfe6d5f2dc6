package gongwen.models.tables;

/** One element of a document as it is printed (T9, GB/T 9704-2012). */
public enum Element {
    /** 紧急程度. */
    URGENCY,
    /** 发文机关标志. */
    MARK,
    /** 发文字号. */
    NUMBER,
    /** 签发人. */
    SIGNER,
    /** 标题. */
    TITLE,
    /** 主送机关. */
    MAIN_TO,
    /** 正文. */
    BODY,
    /** A heading of the text that begins with 一、. */
    HEADING_1,
    /** A heading of the text that begins with （一）. */
    HEADING_2,
    /** A table in the text. */
    TABLE,
    /** 附件说明. */
    ATTACH_NOTE,
    /** 发文机关署名. */
    SIGNATURE,
    /** 成文日期. */
    DATE,
    /** 附注. */
    NOTE,
    /** 抄送机关. */
    COPIES,
    /** 印发机关和印发日期. */
    PRINTED,
    /** 页码. */
    PAGE_NUMBER
}

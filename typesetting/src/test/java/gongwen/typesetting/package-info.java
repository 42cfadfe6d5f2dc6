/** Real orders, laid out by the real LibreOffice and measured in what comes out. */
package gongwen.typesetting;

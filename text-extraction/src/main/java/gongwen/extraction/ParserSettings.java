package gongwen.extraction;

import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** Tika set to pass over nothing: what is hidden, deleted, commented or attached is as secret as the rest. */
final class ParserSettings {

    /** Earlier revisions that a PDF may carry and are read, the newest first. */
    private static final int PDF_REVISIONS = 10;

    private ParserSettings() {}

    /** Tika's parsers, and in front of them our own. */
    static Parser newParser() {
        MediaTypeRegistry registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
        RFC822Parser mail = new RFC822Parser();
        mail.setExtractAllAlternatives(true);
        return new CompositeParser(
                registry,
                List.of(
                        new DefaultParser(registry, new ServiceLoader(ParserSettings.class.getClassLoader())),
                        mail,
                        new XmlParser(),
                        new ZipParser(),
                        new SevenZipParser(),
                        new OfdParser()));
    }

    static ParseContext newContext() {
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office());
        context.set(PDFParserConfig.class, pdf());
        context.set(TesseractOCRConfig.class, noOcr());
        context.set(EncodingDetector.class, new ChineseEncoding());
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        return context;
    }

    private static OfficeParserConfig office() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setExtractMacros(true);
        config.setIncludeDeletedContent(true);
        config.setIncludeMoveFromContent(true);
        config.setIncludeMissingRows(false);
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        return config;
    }

    private static PDFParserConfig pdf() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractActions(true);
        config.setCatchIntermediateIOExceptions(false);
        config.setParseIncrementalUpdates(true);
        config.setMaxIncrementalUpdates(PDF_REVISIONS);
        config.setMaxMainMemoryBytes(64L * 1024 * 1024);
        return config;
    }

    /** OCR is ours, after the parsers, so that it is spent where it counts. */
    private static TesseractOCRConfig noOcr() {
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setSkipOcr(true);
        return config;
    }
}

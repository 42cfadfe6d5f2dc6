package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The documents a benchmark stores: drafts of 20 KB with ten properties of ours, in one unit's outbox. */
final class Stock {

    /** Who drafts them, and where. */
    static final String USER = "lu.min";

    static final String OUTBOX = "/Sites/YPB/documentLibrary/outbox";

    private static final String TYPE = "gw:outgoingDocument";
    private static final int CONTENT_BYTES = 20 * 1024;

    /** As many documents share a signer as a worklist holds. */
    private static final int DOCUMENTS_PER_SIGNER = 500;

    private final String folderId;
    private final AtomicInteger created = new AtomicInteger();
    private final Map<Integer, String> objectIds = new ConcurrentHashMap<>();

    Stock(BrowserBinding binding) throws IOException {
        HttpAnswer outbox = binding.getByPath(OUTBOX);
        if (!outbox.isSuccess()) {
            throw new IOException("No outbox at " + OUTBOX + ": " + outbox);
        }
        this.folderId = BrowserBinding.property(outbox, "cmis:objectId");
    }

    /** Stores one more document. */
    HttpAnswer create(BrowserBinding binding) throws IOException {
        int number = created.getAndIncrement();
        HttpAnswer answer = binding.createDocument(folderId, properties(number), content(number), "text/plain");
        if (answer.isSuccess()) {
            objectIds.put(number, BrowserBinding.property(answer, "cmis:objectId"));
        }
        return answer;
    }

    HttpAnswer getObject(BrowserBinding binding, int index) throws IOException {
        return binding.get(objectId(index), "object", "&succinct=true");
    }

    HttpAnswer getContent(BrowserBinding binding, int index) throws IOException {
        HttpAnswer answer = binding.get(objectId(index), "content", "");
        if (answer.body().length != CONTENT_BYTES) {
            throw new IOException("The content has " + answer.body().length + " bytes");
        }
        return answer;
    }

    /** Finds one document by its identifier. */
    HttpAnswer queryOne(BrowserBinding binding, int index) throws IOException {
        String identifier = identifier(scattered(index));
        return hits(1, binding.query("SELECT * FROM " + TYPE + " WHERE gw:docId = '" + identifier + "'", 50, 0));
    }

    /** Finds the first 50 of the 500 documents of one signer. */
    HttpAnswer queryFifty(BrowserBinding binding, int index) throws IOException {
        String signer = signer(scattered(index));
        return hits(50, binding.query("SELECT * FROM " + TYPE + " WHERE gw:signer = '" + signer + "'", 50, 0));
    }

    private static HttpAnswer hits(int expected, HttpAnswer answer) throws IOException {
        int hits = answer.text().split("\"cmis:objectId\"", -1).length - 1;
        if (answer.isSuccess() && hits != expected) {
            throw new IOException(hits + " hits instead of " + expected);
        }
        return answer;
    }

    private String objectId(int index) {
        String id = objectIds.get(scattered(index));
        if (id == null) {
            throw new IllegalStateException("Document " + scattered(index) + " was never stored");
        }
        return id;
    }

    /** Spreads successive requests over everything stored. */
    private int scattered(int index) {
        return (int) (index * 7919L % objectIds.size());
    }

    private static Map<String, Object> properties(int number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cmis:objectTypeId", "D:" + TYPE);
        properties.put("cmis:name", identifier(number) + ".txt");
        properties.put("gw:docId", identifier(number));
        properties.put("gw:status", "DRAFTING");
        properties.put("gw:kind", "TONGZHI");
        properties.put("gw:title", "云浦区人民政府办公室关于第" + number + "项工作的通知");
        properties.put("gw:urgency", "JIAJI");
        properties.put("gw:signer", signer(number));
        properties.put("gw:mainTo", List.of("SJZ", "BTZ", "WQJ"));
        properties.put("gw:disclosure", "ACTIVE");
        properties.put("gw:contact", "陆敏 5700 0001");
        properties.put("gw:note", "此件公开发布");
        return properties;
    }

    private static String identifier(int number) {
        return "bench-" + number;
    }

    private static String signer(int number) {
        return "签发人" + number / DOCUMENTS_PER_SIGNER;
    }

    /** Different for every document, so that nothing is deduplicated; three bytes a character, padded to the size. */
    private static byte[] content(int number) {
        String sentence = "为提高行政效率，降低行政成本，现就有关事项通知如下。";
        String text = number + "\n" + sentence.repeat(CONTENT_BYTES / (sentence.length() * 3) - 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(bytes, CONTENT_BYTES);
        Arrays.fill(content, bytes.length, CONTENT_BYTES, (byte) '\n');
        return content;
    }
}

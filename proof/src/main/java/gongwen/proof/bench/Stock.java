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
import java.util.function.UnaryOperator;

/**
 * The documents a benchmark stores: drafts of 20 KB with ten properties of ours, in the outboxes of one or more units.
 * They are numbered from 0.
 */
final class Stock {

    static final String TYPE = "gw:outgoingDocument";

    /** As many documents share a signer as a worklist holds. */
    static final int WORKLIST = 500;

    private static final int CONTENT_BYTES = 20 * 1024;

    private final List<Clerk> clerks;
    private final int perSigner;
    private final AtomicInteger created = new AtomicInteger();
    private final Map<Integer, String> objectIds = new ConcurrentHashMap<>();

    /**
     * @param clerks whose documents they are, in turn
     * @param perSigner how many documents in a row share a signer and a clerk
     */
    Stock(List<Clerk> clerks, int perSigner) {
        this.clerks = List.copyOf(clerks);
        this.perSigner = perSigner;
    }

    /**
     * Who drafts documents and reads them again.
     *
     * @param identity makes a client's requests this clerk's
     */
    record Clerk(String outboxId, UnaryOperator<BrowserBinding> identity) {

        static Clerk of(String unit, BrowserBinding binding, UnaryOperator<BrowserBinding> identity)
                throws IOException {
            HttpAnswer outbox = binding.getByPath("/Sites/" + unit + "/documentLibrary/outbox");
            if (!outbox.isSuccess()) {
                throw new IOException("No outbox of " + unit + ": " + outbox);
            }
            return new Clerk(BrowserBinding.property(outbox, "cmis:objectId"), identity);
        }
    }

    /** How many documents there are. */
    int size() {
        return created.get();
    }

    /** Whose document one is, as an index among the clerks. */
    int clerkOf(int number) {
        return number / perSigner % clerks.size();
    }

    /** Stores one more document. */
    HttpAnswer create(BrowserBinding client) throws IOException {
        return create(client, created.getAndIncrement());
    }

    /** Stores the document of this number. */
    HttpAnswer create(BrowserBinding client, int number) throws IOException {
        Clerk clerk = clerks.get(clerkOf(number));
        HttpAnswer answer = clerk.identity()
                .apply(client)
                .createDocument(clerk.outboxId(), properties(number), content(number), "text/plain");
        if (answer.isSuccess()) {
            objectIds.put(number, BrowserBinding.property(answer, "cmis:objectId"));
        }
        return answer;
    }

    /** Takes note of documents that were stored otherwise, so that all numbers below {@code size} are there. */
    void grown(int size, Map<Integer, String> ids) {
        objectIds.putAll(ids);
        created.set(size);
    }

    String objectId(int number) {
        String id = objectIds.get(number);
        if (id == null) {
            throw new IllegalStateException("Document " + number + " was never stored");
        }
        return id;
    }

    HttpAnswer getObject(BrowserBinding client, int index) throws IOException {
        int number = scattered(index);
        return reader(client, number).get(objectId(number), "object", "&succinct=true");
    }

    HttpAnswer getContent(BrowserBinding client, int index) throws IOException {
        int number = scattered(index);
        HttpAnswer answer = reader(client, number).get(objectId(number), "content", "");
        if (answer.body().length != CONTENT_BYTES) {
            throw new IOException("The content has " + answer.body().length + " bytes");
        }
        return answer;
    }

    /** Finds one document by its identifier. */
    HttpAnswer queryOne(BrowserBinding client, int index) throws IOException {
        int number = scattered(index);
        String statement = "SELECT * FROM " + TYPE + " WHERE gw:docId = '" + identifier(number) + "'";
        return hits(1, reader(client, number).query(statement, 50, 0));
    }

    /** Finds the first 50 of the documents of one signer. */
    HttpAnswer queryFifty(BrowserBinding client, int index) throws IOException {
        int number = scattered(index);
        String statement = "SELECT * FROM " + TYPE + " WHERE gw:signer = '" + signer(number) + "'";
        return hits(50, reader(client, number).query(statement, 50, 0));
    }

    private BrowserBinding reader(BrowserBinding client, int number) {
        return clerks.get(clerkOf(number)).identity().apply(client);
    }

    private static HttpAnswer hits(int expected, HttpAnswer answer) throws IOException {
        int hits = answer.text().split("\"cmis:objectId\"", -1).length - 1;
        if (answer.isSuccess() && hits != expected) {
            throw new IOException(hits + " hits instead of " + expected);
        }
        return answer;
    }

    /** Spreads successive requests over everything stored, but for the signer whose documents are not complete yet. */
    private int scattered(int index) {
        int stored = objectIds.size();
        int whole = stored < perSigner ? stored : stored / perSigner * perSigner;
        return (int) (index * 7919L % whole);
    }

    /** What in the values of a document is its own, always in the same order. */
    List<String> marks(int number) {
        return List.of(identifier(number), ordinal(number), signer(number));
    }

    private Map<String, Object> properties(int number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cmis:objectTypeId", "D:" + TYPE);
        properties.put("cmis:name", identifier(number) + ".txt");
        properties.put("gw:docId", identifier(number));
        properties.put("gw:status", "DRAFTING");
        properties.put("gw:kind", "TONGZHI");
        properties.put("gw:title", "云浦区人民政府办公室关于" + ordinal(number) + "工作的通知");
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

    private static String ordinal(int number) {
        return "第" + number + "项";
    }

    private String signer(int number) {
        return "签发人" + number / perSigner;
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

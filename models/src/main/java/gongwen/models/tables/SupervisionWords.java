package gongwen.models.tables;

import java.util.List;

/**
 * By which words an instruction asks for more than reading (S10, domain.md 5.2).
 *
 * @param asks phrases; one of them in an instruction offers supervision
 * @param readsOnly phrases that say it is for reading or study; one of them takes the offer back
 */
public record SupervisionWords(List<String> asks, List<String> readsOnly, Source source) {

    static SupervisionWords read(TableEntry table) {
        SupervisionWords words = new SupervisionWords(table.texts("asks"), table.texts("readsOnly"), table.source());
        if (words.asks.isEmpty()) {
            throw table.broken("'asks' has no phrase");
        }
        table.end();
        return words;
    }

    /** Whether an instruction in these words offers supervision (立项). */
    public boolean isOfferedFor(String instruction) {
        return asks.stream().anyMatch(instruction::contains)
                && readsOnly.stream().noneMatch(instruction::contains);
    }
}

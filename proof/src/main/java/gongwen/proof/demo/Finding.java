package gongwen.proof.demo;

/**
 * One expectation of the story and what came of it.
 *
 * @param chapter the test document of domain.md §7.3 it belongs to, such as X1
 * @param expected what should be, in Chinese and English
 * @param found what was
 */
public record Finding(String chapter, Text expected, String found, boolean holds) {

    @Override
    public String toString() {
        return chapter + " " + expected.english() + ": " + found;
    }
}

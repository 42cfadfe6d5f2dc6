package gongwen.extraction;

/** Tells what people wrote from what programs did. */
final class Words {

    private Words() {}

    /** Whether a value has a character outside ASCII, as every Chinese mark has and hardly any technical value. */
    static boolean hasForeign(String value) {
        return value.chars().anyMatch(c -> c > 127);
    }
}

package gongwen.extraction;

/**
 * What one file may cost, besides the time and memory the server grants the process.
 *
 * @param characters characters of text
 * @param files files inside the file, at any depth
 * @param depth depth of files inside files
 * @param unpackedBytes bytes of all the files inside, unpacked
 * @param pictures large pictures inside that are read by OCR; the pictures after them are not
 */
public record Limits(int characters, int files, int depth, long unpackedBytes, int pictures) {

    /** The limits in the order of the components, as the server passes them on the command line. */
    static Limits parse(String[] arguments) {
        return new Limits(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                Integer.parseInt(arguments[4]));
    }
}

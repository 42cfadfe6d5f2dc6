package gongwen.proof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param databases which of them, in this order
 * @param documents how many are stored before anything is measured
 * @param percent how many requests are made, in hundredths of the usual number
 * @param directory where data directories are made; they are removed afterwards
 * @param scale what to measure at scale; empty to compare with Alfresco
 * @param search whether to measure the full text index instead
 */
record Options(
        List<Database> databases, int documents, int percent, Path directory, Optional<Scale> scale, boolean search) {

    /**
     * A comparison of a small store with a large one.
     *
     * @param first how many documents there are when it is measured first
     * @param units over how many units all documents are spread
     * @param recipients how many units one document is issued to
     */
    record Scale(int first, int units, int recipients) {}

    enum Database {
        H2,
        POSTGRESQL
    }

    static final String USAGE = """
            Usage: bench [--database h2|postgresql|both] [--documents N] [--percent N] [--directory DIR]
              --database    what the server stores in (both)
              --documents   documents stored before measuring (10000)
              --percent     requests in hundredths of the usual number (100)
              --directory   where the data lies meanwhile (the system's temporary directory)
                   bench --scale [--first N] [--units N] [--recipients N] and the options above
              --scale       measure a small store, then a large one, and issue a document to very many units
              --first       documents in the small store, stored one by one (10000)
              --documents   documents in the large store, the rest loaded as rows (1000000)
              --units       units the documents are spread over (200)
              --recipients  units that one document is issued to (1000)
                   bench --search and the options above, but for those of --scale
              --search      measure the full text index""";

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int MOST = 10_000_000;

    /** So many documents a unit has at least, as many as a page of a query shows. */
    private static final int LEAST_IN_A_UNIT = 50;

    /** @throws IllegalArgumentException if an option is unknown or its value makes no sense */
    static Options parse(String... arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean scaled = given.remove("--scale");
        boolean search = given.remove("--search");
        Map<String, String> values = values(given);
        int documents = number(values, "--documents", scaled ? LARGE : SMALL, 100, MOST);
        Options options = new Options(
                databases(taken(values, "--database", "both")),
                documents,
                number(values, "--percent", 100, 1, 10_000),
                Path.of(taken(values, "--directory", System.getProperty("java.io.tmpdir"))),
                scaled ? Optional.of(scale(values, documents)) : Optional.empty(),
                search);
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown option " + values.keySet().iterator().next());
        }
        return options;
    }

    private static Scale scale(Map<String, String> values, int documents) {
        return new Scale(
                number(values, "--first", Math.min(SMALL, documents / 2), LEAST_IN_A_UNIT, documents / 2),
                number(values, "--units", 200, 1, documents / LEAST_IN_A_UNIT),
                number(values, "--recipients", 1_000, 1, 5_000));
    }

    private static Map<String, String> values(List<String> given) {
        if (given.size() % 2 != 0) {
            throw new IllegalArgumentException("An option lacks its value");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.size(); i += 2) {
            values.put(given.get(i), given.get(i + 1));
        }
        return values;
    }

    private static String taken(Map<String, String> values, String option, String usual) {
        String value = values.remove(option);
        return value == null ? usual : value;
    }

    private static List<Database> databases(String value) {
        return switch (value) {
            case "h2" -> List.of(Database.H2);
            case "postgresql" -> List.of(Database.POSTGRESQL);
            case "both" -> List.of(Database.values());
            default -> throw new IllegalArgumentException("--database takes h2, postgresql or both");
        };
    }

    private static int number(Map<String, String> values, String option, int usual, int least, int most) {
        String value = taken(values, option, String.valueOf(usual));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(option + ": '" + value + "' is not a number from " + least + " to " + most);
    }
}

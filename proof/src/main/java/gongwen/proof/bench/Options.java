package gongwen.proof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What to measure.
 *
 * @param databases which of them, in this order
 * @param documents how many are stored before anything is measured
 * @param percent how many requests are made, in hundredths of the usual number
 * @param directory where data directories are made; they are removed afterwards
 */
record Options(List<Database> databases, int documents, int percent, Path directory) {

    enum Database {
        H2,
        POSTGRESQL
    }

    static final String USAGE = """
            Usage: bench [--database h2|postgresql|both] [--documents N] [--percent N] [--directory DIR]
              --database   what the server stores in (both)
              --documents  documents stored before measuring (10000)
              --percent    requests in hundredths of the usual number (100)
              --directory  where the data lies meanwhile (the system's temporary directory)""";

    /** @throws IllegalArgumentException if an option is unknown or its value makes no sense */
    static Options parse(String... arguments) {
        List<Database> databases = List.of(Database.values());
        int documents = 10_000;
        int percent = 100;
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        for (String[] option : pairs(arguments)) {
            switch (option[0]) {
                case "--database" -> databases = databases(option[1]);
                case "--documents" -> documents = number(option[1], 100, 10_000_000);
                case "--percent" -> percent = number(option[1], 1, 10_000);
                case "--directory" -> directory = Path.of(option[1]);
                default -> throw new IllegalArgumentException("Unknown option " + option[0]);
            }
        }
        return new Options(databases, documents, percent, directory);
    }

    private static List<String[]> pairs(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("An option lacks its value");
        }
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < arguments.length; i += 2) {
            pairs.add(new String[] {arguments[i], arguments[i + 1]});
        }
        return pairs;
    }

    private static List<Database> databases(String value) {
        return switch (value) {
            case "h2" -> List.of(Database.H2);
            case "postgresql" -> List.of(Database.POSTGRESQL);
            case "both" -> List.of(Database.values());
            default -> throw new IllegalArgumentException("--database takes h2, postgresql or both");
        };
    }

    private static int number(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("'" + value + "' is not a number from " + least + " to " + most);
    }
}

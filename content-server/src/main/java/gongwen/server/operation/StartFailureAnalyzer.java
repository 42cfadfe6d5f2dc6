package gongwen.server.operation;

import gongwen.models.dictionary.InvalidModel;
import gongwen.models.tables.BrokenTable;
import gongwen.server.failure.Failure;
import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says why a start failed and what to do, for the causes an operator can mend. */
final class StartFailureAnalyzer implements FailureAnalyzer {

    /** H2: the database file is open in another process. */
    private static final int IN_USE = 90020;

    private static final Map<String, String> BY_SQL_STATE = Map.of(
            "08001", "Start the database, or correct the address in --database (gongwen.database.url).",
            "08004", "The database refuses this server; look into its log and its pg_hba.conf.",
            "28P01", "Correct GONGWEN_DATABASE_USER and GONGWEN_DATABASE_PASSWORD.",
            "28000",
                    "Correct GONGWEN_DATABASE_USER and GONGWEN_DATABASE_PASSWORD (H2: the user the file was made with).",
            "3D000", "Create the database first: createdb NAME.");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis analysis = analyzeOne(cause);
            if (analysis != null) {
                return analysis;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (analyzeOne(suppressed) != null) {
                    return analyzeOne(suppressed);
                }
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis analyzeOne(Throwable cause) {
        if (cause instanceof BrokenTable || cause instanceof InvalidModel) {
            return analysis(
                    "A table of rules or a content model is broken:\n" + cause.getMessage(),
                    "Correct the line named. Nothing starts on rules that cannot be trusted.",
                    cause);
        }
        if (cause instanceof SQLException error) {
            return analyzeSql(error);
        }
        if (cause instanceof FlywayValidateException) {
            return analysis(
                    "The database was made by another version of Gongwen.",
                    "Start the version that made it, or use another database or --data directory.",
                    cause);
        }
        if (cause instanceof FileSystemException || cause instanceof FileNotFoundException) {
            return analysis(
                    "The data directory cannot be used: " + cause.getMessage(),
                    "Make it writable for this user, or name another with --data (gongwen.data).",
                    cause);
        }
        if (cause instanceof Failure.ModelViolated) {
            return analysis(
                    String.valueOf(cause.getMessage()),
                    "Choose a stronger password in GONGWEN_ADMIN_PASSWORD, or unset it.",
                    cause);
        }
        return null;
    }

    private static @Nullable FailureAnalysis analyzeSql(SQLException error) {
        if (error.getErrorCode() == IN_USE) {
            return analysis(
                    "Another server already uses the database in this data directory.",
                    "Stop it (./gongwen stop), or name another directory with --data (gongwen.data).",
                    error);
        }
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        String action = BY_SQL_STATE.get(state.toUpperCase(Locale.ROOT));
        return action == null ? null : analysis("The database cannot be opened: " + error.getMessage(), action, error);
    }

    private static FailureAnalysis analysis(String description, String action, Throwable cause) {
        return new FailureAnalysis(description, action, cause);
    }
}

package gongwen.contract;

import gongwen.contract.cmis.CmisConnection;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The little in which servers may differ that promise the same: a properties file, each key of which README.md explains.
 * Paths, types, accounts and answers are the same on all unless this says otherwise.
 */
public final class TargetDescription {

    private static final String FILE = "gongwen.contract.target";
    private static final String BINDING = "gongwen.contract.binding";
    private static final String ACCOUNT = "account.";
    private static final Set<String> KEYS = Set.of("bindings", "auditVerification", "contentStore", "doors");

    private final Properties said;

    private TargetDescription(Properties said) {
        this.said = said;
    }

    /** The description in {@code gongwen.contract.target}, or the content server's; with one binding alone if asked. */
    static TargetDescription given() {
        String file = System.getProperty(FILE, "");
        TargetDescription given = file.isEmpty() ? contentServer() : in(Path.of(file));
        return given.with("bindings", System.getProperty(BINDING, ""));
    }

    /** The content server's, as {@code ./gongwen run} starts it. */
    public static TargetDescription contentServer() {
        Properties said = new Properties();
        said.setProperty("auditVerification", "audit-applications/gongwen/verification");
        said.setProperty("doors", "rest,webdav");
        return new TargetDescription(said);
    }

    /**
     * A server's, from a file.
     *
     * @throws IllegalArgumentException if it has a key that means nothing
     */
    static TargetDescription in(Path file) {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the server cannot be read", e);
        }
        said.stringPropertyNames().stream()
                .filter(key -> !KEYS.contains(key) && !key.startsWith(ACCOUNT))
                .forEach(key -> {
                    throw new IllegalArgumentException(file + ": '" + key + "' means nothing here");
                });
        return new TargetDescription(said);
    }

    /** The same server, whose content store lies in this folder of this machine. */
    public TargetDescription storing(Path folder) {
        return with("contentStore", folder.toString());
    }

    private TargetDescription with(String key, String value) {
        Properties more = new Properties();
        more.putAll(said);
        if (!value.isEmpty()) {
            more.setProperty(key, value);
        }
        return new TargetDescription(more);
    }

    /** The bindings the suite speaks; both unless the description chooses. */
    List<CmisConnection> bindings() {
        return optional("bindings")
                .map(names -> Arrays.stream(names.toUpperCase(Locale.ROOT).split("[,\\s]+"))
                        .map(CmisConnection::valueOf)
                        .toList())
                .orElse(List.of(CmisConnection.values()));
    }

    /** The name of somebody's account. */
    String account(String userId) {
        return said.getProperty(ACCOUNT + userId, userId);
    }

    /** Where an auditor has the chain verified, below the REST API, if the server does that on request. */
    Optional<String> auditVerification() {
        return optional("auditVerification");
    }

    /** The doors it has beside CMIS: {@code rest} for nodes, {@code webdav}, {@code form} for Share's. */
    List<String> doors() {
        return optional("doors")
                .map(names -> List.of(names.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .orElse(List.of());
    }

    /** Where the bytes of documents lie, if on this machine. */
    Optional<Path> contentStore() {
        return optional("contentStore").map(Path::of);
    }

    private Optional<String> optional(String key) {
        return Optional.ofNullable(said.getProperty(key)).map(String::trim).filter(value -> !value.isEmpty());
    }
}

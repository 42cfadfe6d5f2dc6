package gongwen.proof.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is started.
 *
 * @param jar the server's executable jar
 * @param data its data directory, made by the server if missing
 * @param database an outside database, or empty for the H2 file in the data directory
 * @param jvmOptions options of the JVM, such as {@code -Xmx256m}
 * @param properties configuration by property name
 * @param environment variables added to the environment, where secrets go
 */
public record ServerSettings(
        Path jar,
        Path data,
        Optional<DatabaseAccess> database,
        List<String> jvmOptions,
        Map<String, String> properties,
        Map<String, String> environment) {

    /** The system property that names the server's jar. */
    public static final String JAR_PROPERTY = "gongwen.server.jar";

    public ServerSettings {
        jvmOptions = List.copyOf(jvmOptions);
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /**
     * A server with the demo district on the H2 file in {@code data}; every demo account has this password, and so
     * has the break-glass account {@code admin}.
     *
     * @throws IllegalStateException if the system property {@value #JAR_PROPERTY} is not set
     */
    public static ServerSettings demo(Path data, String password) {
        String jar = System.getProperty(JAR_PROPERTY);
        if (jar == null) {
            throw new IllegalStateException("Name the server's jar: -D" + JAR_PROPERTY + "=FILE");
        }
        return new ServerSettings(
                Path.of(jar),
                data,
                Optional.empty(),
                List.of(),
                Map.of("gongwen.demo.enabled", "true"),
                Map.of("GONGWEN_DEMO_PASSWORD", password, "GONGWEN_ADMIN_PASSWORD", password));
    }

    public ServerSettings on(DatabaseAccess access) {
        return new ServerSettings(jar, data, Optional.of(access), jvmOptions, properties, environment);
    }

    public ServerSettings withJvmOption(String option) {
        List<String> more = new ArrayList<>(jvmOptions);
        more.add(option);
        return new ServerSettings(jar, data, database, more, properties, environment);
    }

    public ServerSettings withProperty(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new ServerSettings(jar, data, database, jvmOptions, more, environment);
    }
}

package gongwen.contract;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Credentials;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server as the suite reaches it.
 *
 * @param name what reports call it
 * @param url its address
 * @param connection the binding spoken
 * @param password the password of every account
 * @param description what else the suite has to be told
 */
public record Target(String name, URI url, CmisConnection connection, String password, TargetDescription description) {

    private static final String URL = "gongwen.contract.url";
    private static final String PASSWORD = "GONGWEN_CONTRACT_PASSWORD";

    /**
     * The server named by {@code gongwen.contract.url}, by each binding of its description. The password is taken from
     * the environment, where no list of processes shows it.
     *
     * @throws IllegalStateException if the address or the password is missing
     */
    static List<Target> given() {
        URI url = URI.create(required("-D" + URL, System.getProperty(URL)));
        String password = required(PASSWORD, System.getenv(PASSWORD));
        TargetDescription description = TargetDescription.given();
        return description.bindings().stream()
                .map(each -> new Target(url.getAuthority() + " " + each, url, each, password, description))
                .toList();
    }

    /** The account of a person or system of domain.md 7.2. */
    Credentials account(String userId) {
        return new Credentials(description.account(userId), password);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("Name the server and the password of its accounts: " + name + "=…");
        }
        return value;
    }

    @Override
    public String toString() {
        return name;
    }
}

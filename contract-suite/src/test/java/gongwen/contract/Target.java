package gongwen.contract;

import gongwen.contract.cmis.CmisConnection;
import gongwen.contract.cmis.Credentials;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A server as the suite reaches it.
 *
 * @param name what reports call it
 * @param url its address
 * @param connection the binding spoken
 * @param accounts the credentials of a person or system of domain.md 7.2, by user id
 */
public record Target(String name, URI url, CmisConnection connection, Function<String, Credentials> accounts) {

    private static final String PROPERTY = "gongwen.contract.";

    /**
     * The server named by {@code gongwen.contract.url}, by each binding of {@code gongwen.contract.binding}
     * ({@code atompub}, {@code browser}; both if unset). Every account has {@code gongwen.contract.password}, but for
     * those with an account of their own: {@code gongwen.contract.account.<user id>=user:password}.
     *
     * @throws IllegalStateException if a property is missing
     */
    static List<Target> given() {
        URI url = URI.create(required("url"));
        String binding = System.getProperty(PROPERTY + "binding", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(CmisConnection.values())
                .filter(each -> binding.isEmpty() || each.name().equals(binding))
                .map(each -> new Target(url + " " + each, url, each, Target::givenAccount))
                .toList();
    }

    private static Credentials givenAccount(String userId) {
        String own = System.getProperty(PROPERTY + "account." + userId);
        if (own == null) {
            return new Credentials(userId, required("password"));
        }
        int colon = own.indexOf(':');
        return new Credentials(own.substring(0, colon), own.substring(colon + 1));
    }

    private static String required(String name) {
        String value = System.getProperty(PROPERTY + name);
        if (value == null) {
            throw new IllegalStateException("Name the server and its accounts: -D" + PROPERTY + name + "=…");
        }
        return value;
    }

    @Override
    public String toString() {
        return name;
    }
}

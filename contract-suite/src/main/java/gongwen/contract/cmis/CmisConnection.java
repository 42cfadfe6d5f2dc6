package gongwen.contract.cmis;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.Session;
import org.apache.chemistry.opencmis.client.runtime.SessionFactoryImpl;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.enums.BindingType;

/** The two ways a client system speaks CMIS 1.1 to the server, by Apache Chemistry's client. */
public enum CmisConnection {
    ATOMPUB {
        @Override
        void address(Map<String, String> parameters, URI server) {
            parameters.put(SessionParameter.BINDING_TYPE, BindingType.ATOMPUB.value());
            parameters.put(
                    SessionParameter.ATOMPUB_URL,
                    server.resolve("/alfresco/api/-default-/public/cmis/versions/1.1/atom")
                            .toString());
        }
    },
    BROWSER {
        @Override
        void address(Map<String, String> parameters, URI server) {
            parameters.put(SessionParameter.BINDING_TYPE, BindingType.BROWSER.value());
            parameters.put(
                    SessionParameter.BROWSER_URL,
                    server.resolve(BrowserBinding.PATH).toString());
        }
    };

    private static final String REPOSITORY = "-default-";
    private static final String TIMEOUT_MILLIS = "60000";

    /**
     * Opens a session in a language.
     *
     * @param language a tag such as {@code zh-CN}; the server's messages come in it
     * @throws org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException if the server refuses or does not
     *     answer
     */
    public Session open(URI server, Credentials credentials, String language) {
        Map<String, String> parameters = new HashMap<>();
        address(parameters, server);
        parameters.put(SessionParameter.REPOSITORY_ID, REPOSITORY);
        parameters.put(SessionParameter.USER, credentials.userId());
        parameters.put(SessionParameter.PASSWORD, credentials.password());
        parameters.put(SessionParameter.CONNECT_TIMEOUT, TIMEOUT_MILLIS);
        parameters.put(SessionParameter.READ_TIMEOUT, TIMEOUT_MILLIS);
        parameters.put(SessionParameter.HEADER + ".0", "Accept-Language: " + language);
        Session session = SessionFactoryImpl.newInstance().createSession(parameters);
        session.getDefaultContext().setCacheEnabled(false);
        return session;
    }

    abstract void address(Map<String, String> parameters, URI server);
}

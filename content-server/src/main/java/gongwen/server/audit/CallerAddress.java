package gongwen.server.audit;

/** The network address that the request served by this thread came from. */
public final class CallerAddress {

    private final ThreadLocal<String> address = new ThreadLocal<>();

    /** Whoever takes a request in says where it came from, and {@link #forget forgets} it when it is answered. */
    public void remember(String remoteAddress) {
        address.set(remoteAddress);
    }

    public void forget() {
        address.remove();
    }

    /** The address, empty if this thread serves no request. */
    public String get() {
        String known = address.get();
        return known == null ? "" : known;
    }
}

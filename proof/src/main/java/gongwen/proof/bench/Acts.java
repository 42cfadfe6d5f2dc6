package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The acts that are measured, on one server with its documents.
 *
 * @param percent how many requests are made, in hundredths of the usual number
 */
record Acts(BenchedServer server, Stock stock, int percent) {

    private static final int WARMING_CLIENTS = 8;

    /** Lets the server's compiler see an act before it is measured. */
    void warmUp(Target target, Supplier<BrowserBinding> clients) throws IOException {
        Load.run(WARMING_CLIENTS, requests(target, WARMING_CLIENTS) / 2, clients, request(target));
    }

    Figure measure(Target target, int clients, Supplier<BrowserBinding> bindings) throws IOException {
        return Figure.measure(
                target, clients, server, () -> Load.run(clients, requests(target, clients), bindings, request(target)));
    }

    private Load.Request request(Target target) {
        return switch (target) {
            case CREATE -> (client, index) -> stock.create(client);
            case GET_OBJECT -> stock::getObject;
            case GET_CONTENT -> stock::getContent;
            case QUERY_ONE -> stock::queryOne;
            case QUERY_FIFTY -> stock::queryFifty;
        };
    }

    private int requests(Target target, int clients) {
        int usual =
                switch (target) {
                    case CREATE -> clients == 1 ? 500 : 3_000;
                    case GET_OBJECT, GET_CONTENT -> clients == 1 ? 4_000 : 20_000;
                    case QUERY_ONE -> clients == 1 ? 3_000 : 12_000;
                    case QUERY_FIFTY -> clients == 1 ? 800 : 3_000;
                };
        return Math.max(clients, usual * percent / 100);
    }
}

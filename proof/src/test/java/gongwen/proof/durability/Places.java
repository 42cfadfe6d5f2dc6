package gongwen.proof.durability;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.util.Map;

/**
 * Where the acts are written.
 *
 * @param plainFolder id of the folder for plain documents
 * @param outbox id of the town's outbox
 */
record Places(String plainFolder, String outbox) {

    static Places prepare(TestServer server) throws IOException {
        try (BrowserBinding admin = server.browser(TestServer.ADMIN);
                BrowserBinding town = server.browser(Act.TOWN_SYSTEM)) {
            HttpAnswer folder = admin.post(
                    admin.rootFolderId(),
                    BrowserBinding.form(
                            "createFolder", Map.of("cmis:objectTypeId", "cmis:folder", "cmis:name", "durability")));
            HttpAnswer outbox = town.getByPath("/Sites/SJZ/documentLibrary/outbox");
            return new Places(
                    BrowserBinding.property(folder, "cmis:objectId"), BrowserBinding.property(outbox, "cmis:objectId"));
        }
    }

    String of(Act.Kind kind) {
        return kind == Act.Kind.PLAIN ? plainFolder : outbox;
    }
}

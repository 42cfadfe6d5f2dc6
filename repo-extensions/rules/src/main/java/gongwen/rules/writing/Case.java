package gongwen.rules.writing;

import gongwen.models.names.Gw;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Recipients;
import java.util.Optional;

/** A document being judged, with what the rules look up of it once. */
record Case(
        NodeState document,
        Optional<Kind> kind,
        Recipients recipients,
        String issuer,
        boolean isUpward,
        ReadPort read) {

    static Case of(NodeState document, Tables tables, ReadPort read) {
        Recipients recipients = Recipients.of(document, tables, read);
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return new Case(
                document,
                document.properties().text(Gw.KIND).flatMap(tables.kinds()::kind),
                recipients,
                issuer,
                recipients.isUpward(issuer, read),
                read);
    }
}

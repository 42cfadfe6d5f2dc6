package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.names.Bf;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a new document what it need not be told: its state, issuer, identifier and level, and its aspects. */
public final class DocumentDefaults implements Editor {

    private static final Set<QualifiedName> BOTH = Set.of(Sec.CLASSIFIED, Ex.TRACKED, Ex.PROCESSED, Ex.PUBLIC_VIEW);

    private final Office office;

    public DocumentDefaults(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !change.isCreation() || change.origin() == Change.Origin.RULE) {
            return List.of();
        }
        return office.lifecycle(after, circumstances.read())
                .map(lifecycle -> defaults(after, lifecycle, circumstances.read()))
                .orElse(List.of());
    }

    private static List<Amendment> defaults(NodeState document, Lifecycle lifecycle, ReadPort read) {
        boolean outgoing = Documents.isOutgoing(document, read);
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(lifecycle.property(), lifecycle.initial());
        values.put(Sec.LEVEL, "INTERNAL");
        values.put(Gw.DOC_ID, document.id().toString());
        String unit = Units.housing(document, read).orElse("");
        if (outgoing) {
            values.put(Gw.ISSUER, unit);
            String issuer = document.properties().text(Gw.ISSUER).orElse(unit);
            Units.text(issuer, Org.NAME, read).ifPresent(name -> values.put(Gw.ISSUER_NAME, name));
        } else {
            values.put(Gw.HANDLER, unit);
            values.put(Gw.ADDRESSEE, unit);
        }
        values.keySet().removeIf(name -> document.properties().has(name));
        return List.of(
                new Amendment.AddAspects(document.id(), BOTH),
                new Amendment.AddAspects(document.id(), Set.of(outgoing ? Ex.SUBMISSION : Ex.RECEIPT)),
                new Amendment.AddAspects(
                        document.id(), Documents.isBriefing(document, read) ? Set.of(Bf.ISSUE) : Set.of()),
                new Amendment.SetProperties(document.id(), values));
    }
}

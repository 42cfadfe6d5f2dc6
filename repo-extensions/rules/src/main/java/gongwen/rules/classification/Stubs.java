package gongwen.rules.classification;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The register of classified paper. H4: a stub says what the register says and nothing of the document, its title
 * neither. H5: only the confidential clerk of the unit keeps it. H8: it says enough to count and trace the paper
 * (L2 27).
 */
public final class Stubs implements Validator {

    /** What stands for every title, because a title may itself be secret. */
    static final String TITLE = "涉密文件,见纸质登记簿";

    private static final List<QualifiedName> REQUIRED =
            List.of(Sec.STUB_NO, Gw.COPY_NO, Sec.SOURCE_UNIT, Sec.RECEIVED_ON, Sec.PAGES, Sec.CARRIAGE, Sec.KEEPER);
    /** The prefix of what every node of a repository has ({@code sys:localized}). */
    private static final String REPOSITORYS_OWN = "sys";

    private static final Set<String> FREE_PREFIXES = Set.of("sec", REPOSITORYS_OWN);
    private static final Set<QualifiedName> ASPECTS = Set.of(Sec.CLASSIFIED, Gw.NUMBERED_COPY, Cm.AUDITABLE);

    private final Office office;

    public Stubs(Office office) {
        this.office = office;
    }

    /** What the rules fill in on a stub: the unit that registers it, and the words that stand for its title. */
    public static Editor defaults() {
        return new StubDefaults();
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        if (!Documents.isStub(node, circumstances.read())) {
            return Violations.NONE;
        }
        String unit = Units.housing(node, circumstances.read()).orElse("");
        boolean clerk = circumstances.actor().hasRole(Declassification.CLERK, unit);
        Violations keeper = Violations.when(
                !clerk || !Boxes.isIn(Boxes.STUBS, node, circumstances.read()), RuleCode.H5.on(node.id(), unit));
        return change.isDeletion()
                ? keeper.and(Violations.of(RuleCode.LC09.on(node.id(), "stub")))
                : keeper.and(says(node));
    }

    private Violations says(NodeState stub) {
        Violations wrong = Violations.NONE;
        for (QualifiedName required : REQUIRED) {
            wrong = wrong.and(
                    Violations.when(!stub.properties().has(required), RuleCode.H8.on(stub.id(), required.toString())));
        }
        boolean unclassified = office.level(stub).content();
        return wrong.and(Violations.when(unclassified, RuleCode.H8.on(stub.id(), Sec.LEVEL.toString())))
                .and(Violations.when(saysTooMuch(stub), RuleCode.H4.on(stub.id())));
    }

    private static boolean saysTooMuch(NodeState stub) {
        boolean other = stub.properties().asMap().keySet().stream()
                .anyMatch(name ->
                        !FREE_PREFIXES.contains(name.prefix()) && !name.equals(Gw.COPY_NO) && !name.equals(Cm.NAME));
        boolean dressed = stub.aspects().stream()
                .anyMatch(
                        aspect -> !ASPECTS.contains(aspect) && !aspect.prefix().equals(REPOSITORYS_OWN));
        boolean named =
                !stub.properties().text(Cm.NAME).equals(stub.properties().text(Sec.STUB_NO));
        boolean titled = stub.properties()
                .text(Sec.STUB_TITLE)
                .filter(title -> !title.equals(TITLE))
                .isPresent();
        return other || dressed || named || titled || stub.content() != null;
    }

    private static final class StubDefaults implements Editor {

        @Override
        public List<Amendment> edit(Change change, Circumstances circumstances) {
            NodeState after = change.after();
            if (after == null || !change.isCreation() || !Documents.isStub(after, circumstances.read())) {
                return List.of();
            }
            Map<QualifiedName, Object> values = new HashMap<>();
            values.put(Sec.STUB_TITLE, after.properties().text(Sec.STUB_TITLE).orElse(TITLE));
            Units.housing(after, circumstances.read()).ifPresent(unit -> values.put(Sec.STUB_UNIT, unit));
            List<Amendment> amendments = new ArrayList<>();
            amendments.add(new Amendment.AddAspects(after.id(), Set.of(Sec.CLASSIFIED, Gw.NUMBERED_COPY)));
            amendments.add(new Amendment.SetProperties(after.id(), values));
            return amendments;
        }
    }
}

package gongwen.alfresco.office;

import gongwen.alfresco.commit.Judgement;
import gongwen.alfresco.read.NodeIndex;
import gongwen.models.names.Org;
import java.util.function.Consumer;

/** Brings units up to this version: each is shown to the rules, which give it the box or the access that it lacks. */
public final class UnitUpkeep {

    private final NodeIndex index;
    private final Judgement judgement;

    public UnitUpkeep(NodeIndex index, Judgement judgement) {
        this.index = index;
        this.judgement = judgement;
    }

    void run(Consumer<Runnable> transaction) {
        index.having(Org.UNIT_ID).forEach(unit -> transaction.accept(() -> judgement.lookAt(unit)));
    }
}

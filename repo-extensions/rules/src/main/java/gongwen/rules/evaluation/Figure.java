package gongwen.rules.evaluation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;

/** What is counted of a unit; docs/rules.md defines each. */
enum Figure {
    RECEIVED(Org.RECEIVED),
    SIGNED_FOR(Org.SIGNED_FOR),
    SIGNED_ON_TIME(Org.SIGNED_ON_TIME),
    HANDLED(Org.HANDLED),
    HANDLED_ON_TIME(Org.HANDLED_ON_TIME),
    FED_BACK(Org.FED_BACK),
    FED_BACK_ON_TIME(Org.FED_BACK_ON_TIME),
    LATE_STEPS(Org.LATE_STEPS),
    PAPER_EXCEPTIONS(Org.PAPER_EXCEPTIONS),
    REFUSED(Org.REFUSED_SUBMISSIONS),
    OVERRIDES(Org.OVERRIDES);

    private final QualifiedName property;

    Figure(QualifiedName property) {
        this.property = property;
    }

    QualifiedName property() {
        return property;
    }
}

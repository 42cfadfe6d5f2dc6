package gongwen.rules.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeState;
import java.util.Arrays;
import java.util.Optional;

/**
 * A post that exactly one person of a unit holds: the responsible leader (S61), the clerks A and B (S62), and
 * in a leading group its head and the heads of its office (S60). The unit's site says who holds it; whoever does is the one member of the role's group.
 */
public enum Post {
    UNIT_LEADER(Org.LEADER),
    CLERK_A(Org.CLERK_A),
    CLERK_B(Org.CLERK_B),
    /** 组长 of a leading group (S60). */
    STEERING_HEAD(Org.GROUP_HEAD),
    /** 主任 of a leading group's office (S60). */
    STEERING_OFFICE_HEAD(Org.OFFICE_HEAD),
    /** 副主任 of a leading group's office (S60). */
    STEERING_OFFICE_DEPUTY(Org.OFFICE_DEPUTY);

    private final QualifiedName property;

    Post(QualifiedName property) {
        this.property = property;
    }

    /** The property of the unit's site that names the holder. */
    public QualifiedName property() {
        return property;
    }

    public Optional<String> holder(NodeState unit) {
        return unit.properties().text(property);
    }

    /** Whether every unit has this post, and not only a leading group. */
    public boolean isInEveryUnit() {
        return this == UNIT_LEADER || this == CLERK_A || this == CLERK_B;
    }

    /** The group whose one member holds the post. */
    public String group(String unit) {
        return Actor.roleGroup(unit, name());
    }

    public static boolean isOne(QualifiedName property) {
        return Arrays.stream(values()).anyMatch(post -> post.property.equals(property));
    }
}

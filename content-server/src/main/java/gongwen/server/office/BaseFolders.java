package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.access.Group;
import gongwen.server.node.Node;
import gongwen.server.node.Repository;
import gongwen.server.node.Role;
import gongwen.server.node.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folders every Alfresco client expects below the root. */
final class BaseFolders {

    private final Repository repository;

    BaseFolders(Repository repository) {
        this.repository = repository;
    }

    private record Folder(String name, QualifiedName type, AccessList access) {}

    private static final AccessList EVERYBODY_READS =
            new AccessList(false, Set.of(new AccessList.Entry("GROUP_EVERYONE", Role.CONSUMER.alfrescoName())));
    /** The system administrator founds units, which are sites. */
    private static final AccessList UNITS_ARE_MADE = new AccessList(
            false,
            Set.of(
                    new AccessList.Entry("GROUP_EVERYONE", Role.CONSUMER.alfrescoName()),
                    new AccessList.Entry(Group.SYSTEM_ADMINISTRATORS, Role.CONTRIBUTOR.alfrescoName())));

    private static final List<Folder> FOLDERS = List.of(
            new Folder("Sites", St.SITES, UNITS_ARE_MADE),
            // that there are homes is no secret; each home itself is its owner's alone
            new Folder("User Homes", Cm.FOLDER, EVERYBODY_READS),
            new Folder("Shared", Cm.FOLDER, EVERYBODY_READS),
            new Folder("Data Dictionary", Cm.FOLDER, EVERYBODY_READS));

    /** Makes those that are missing, and gives those of an older version the access of this one. */
    void make() {
        repository.change(Actor.SYSTEM, work -> {
            for (Folder folder : FOLDERS) {
                Optional<Node> there = work.atPath("/" + folder.name());
                if (there.isEmpty()) {
                    work.create(newFolder(work.root(), folder));
                } else if (!there.get().state().access().equals(folder.access())) {
                    work.setAccess(there.get().id(), folder.access());
                }
            }
            return work.root();
        });
    }

    private static Work.NewNode newFolder(NodeId root, Folder folder) {
        return new Work.NewNode(
                folder.type(),
                Set.of(),
                Map.of(Cm.NAME, folder.name()),
                root,
                Cm.CONTAINS,
                null,
                null,
                folder.access(),
                Work.Initial.NONE);
    }
}

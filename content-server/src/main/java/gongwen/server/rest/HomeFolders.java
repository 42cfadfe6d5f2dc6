package gongwen.server.rest;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.access.Group;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Repository;
import gongwen.server.node.Role;
import gongwen.server.node.Work;
import java.util.Map;
import java.util.Set;

/** The folder of each person's own files, made when it is first asked for. Nobody else may look into it. */
public final class HomeFolders {

    private static final String HOMES = "/User Homes";

    private final Repository repository;

    HomeFolders(Repository repository) {
        this.repository = repository;
    }

    /** The home of somebody; of the all-powerful administrator the root, as on Alfresco. */
    public NodeId of(Actor actor) {
        if (actor.holds(Group.ALFRESCO_ADMINISTRATORS)) {
            return repository.view(Actor.SYSTEM).root();
        }
        String path = HOMES + "/" + actor.userId();
        return repository
                .view(Actor.SYSTEM)
                .atPath(path)
                .map(Node::id)
                .orElseGet(() -> repository.change(
                        Actor.SYSTEM,
                        work -> work.atPath(path).map(Node::id).orElseGet(() -> work.create(home(work, actor)))));
    }

    private static Work.NewNode home(Work work, Actor actor) {
        NodeId homes = work.atPath(HOMES)
                .map(Node::id)
                .orElseThrow(() -> new Failure.NotFound("This repository has no user homes"));
        AccessList own = new AccessList(false, Set.of(new AccessList.Entry(actor.userId(), Role.ALL.alfrescoName())));
        return new Work.NewNode(
                Cm.FOLDER,
                Set.of(Cm.OWNABLE),
                Map.of(Cm.NAME, actor.userId(), Cm.OWNER, actor.userId()),
                homes,
                Cm.CONTAINS,
                null,
                null,
                own,
                Work.Initial.NONE);
    }
}

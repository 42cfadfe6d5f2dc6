package gongwen.server.rest;

import static gongwen.server.Caller.CORE;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import gongwen.server.node.Repository;
import gongwen.server.node.TestContent;
import gongwen.server.node.Work;
import gongwen.server.office.Exchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody's own folder, and what is put into it below every protocol. */
record Shelf(RunningServer server, String user, NodeId home) {

    static Shelf of(RunningServer server, String user) {
        Answer home = Caller.of(server, user).get(CORE + "/nodes/-my-");
        return new Shelf(server, user, NodeId.parse(home.json().at("/entry/id").asString()));
    }

    /** A name nobody else has. */
    static String named(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    NodeId folder(NodeId parent, String name) {
        return put(parent, Cm.FOLDER, name, null, Map.of());
    }

    NodeId file(NodeId parent, String name, String text) {
        return put(parent, Cm.CONTENT, name, text, Map.of());
    }

    NodeId put(NodeId parent, QualifiedName type, String name, String text, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(more);
        values.put(Cm.NAME, name);
        Set<QualifiedName> aspects = more.containsKey(Cm.TITLE) ? Set.of(Cm.TITLED) : Set.of();
        return server.bean(Repository.class)
                .change(
                        Exchange.person(user, "YPB"),
                        work -> work.create(new Work.NewNode(
                                type,
                                aspects,
                                values,
                                parent,
                                Cm.CONTAINS,
                                text == null ? null : TestContent.of(text),
                                null,
                                AccessList.INHERITED,
                                Work.Initial.MAJOR)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

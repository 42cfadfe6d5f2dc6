package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditEntry;
import gongwen.server.content.ReceivedContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything a unit of work wants changed, collected before the rules see it and before anything is written. */
final class WorkDraft {

    final Map<NodeId, Entry> entries = new LinkedHashMap<>();
    final List<PeerAssociation> related = new ArrayList<>();
    final List<PeerAssociation> unrelated = new ArrayList<>();
    final List<Filing> filings = new ArrayList<>();
    final List<StoredNode> oldVersions = new ArrayList<>();
    final List<DeletedVersion> deletedVersions = new ArrayList<>();

    /** What is destroyed without being shown as deleted: of an earlier version its live node, and what is in the trash. */
    final List<NodeState> destroyed = new ArrayList<>();

    final List<Trashing> trashed = new ArrayList<>();
    final Set<NodeId> restored = new LinkedHashSet<>();
    final List<ReceivedContent> contents = new ArrayList<>();
    final Map<String, ExtractedText> texts = new HashMap<>();
    final List<AuditEntry> acts = new ArrayList<>();

    /** Folders that were not locked, with the access list each had: nothing may have come between at the end. */
    final Map<NodeId, Long> relied = new HashMap<>();

    /** Lists written by this transaction, not yet known to others. */
    final Map<String, Acl> freshLists = new HashMap<>();

    /** The entries, each behind its parent's, on whose access list it may rest. */
    List<Entry> parentsFirst() {
        Map<NodeId, Entry> ordered = new LinkedHashMap<>();
        entries.keySet().forEach(id -> place(id, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private void place(NodeId id, Map<NodeId, Entry> ordered, Set<NodeId> above) {
        Entry entry = entries.get(id);
        if (entry == null || ordered.containsKey(id) || !above.add(id)) {
            return;
        }
        NodeId parent = entry.after == null ? null : entry.after.state().primaryParent();
        if (parent != null) {
            place(parent, ordered, above);
        }
        ordered.put(id, entry);
    }

    /** What happens to the row of one node. */
    static final class Entry {

        final @Nullable StoredNode before;

        @Nullable
        StoredNode after;

        @Nullable
        QualifiedName association;

        /** What the rules are shown as before and after; nothing if both are null. Of a working copy only the guards. */
        @Nullable
        NodeState shownBefore;

        @Nullable
        NodeState shownAfter;

        Entry(@Nullable StoredNode before, @Nullable StoredNode after) {
            this.before = before;
            this.after = after;
        }

        boolean isShown() {
            return shownBefore != null || shownAfter != null;
        }

        boolean isWorkingCopy() {
            return after != null && after.isWorkingCopy();
        }

        boolean isChanged() {
            return before != after;
        }
    }

    /** A secondary parent gained or lost. */
    record Filing(NodeId child, NodeId folder, boolean added) {}

    /** An old version to delete. */
    record DeletedVersion(NodeId series, String label) {}

    /** The top of a deleted tree, and where it hung. */
    record Trashing(NodeId top, @Nullable NodeId parent) {}

    boolean isEmpty() {
        return entries.values().stream().noneMatch(Entry::isChanged)
                && related.isEmpty()
                && unrelated.isEmpty()
                && filings.isEmpty()
                && acts.isEmpty();
    }

    void receive(ReceivedContent content) {
        contents.add(content);
        texts.put(content.info().sha256(), content.text());
    }
}

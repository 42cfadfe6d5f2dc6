package gongwen.rules.notice;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.InquiryKind;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whoever answers an inquiry for a unit is told that it is there (T19(6), T22, T ch.7). */
public final class InquiryNotices implements Editor {

    private final Office office;

    public InquiryNotices(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null
                || !change.isCreation()
                || !Documents.isInquiry(after, read)
                || !read.find(Ex.NOTIFICATION, Ex.NOTICE_ABOUT, after.id()).isEmpty()) {
            return List.of();
        }
        String unit = after.properties().text(Ex.RECIPIENT).orElse("");
        Optional<InquiryKind> kind = after.properties()
                .text(Gw.PURPOSE)
                .map(purpose -> office.tables().inquiries().get(purpose));
        List<Notice> notices = new ArrayList<>();
        kind.map(InquiryKind::asked)
                .filter(roles -> !roles.isEmpty())
                .ifPresent(roles -> notices.add(new Notice(Kind.ASKED, unit, roles, after.id())));
        kind.map(InquiryKind::handler)
                .filter(roles -> !roles.isEmpty())
                .ifPresent(
                        roles -> notices.add(new Notice(Kind.ASKED, Units.handlerOf(unit, read), roles, after.id())));
        return Notices.of(notices, after, circumstances);
    }
}

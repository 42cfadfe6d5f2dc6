package gongwen.rules.message;

import gongwen.rules.commit.Violation;
import gongwen.rules.node.NodeId;

/** Why the rules refuse a commit. A code never changes its meaning; {@code docs/rules.md} has a line for each. */
public enum RuleCode {
    /** Level above what the platform may keep (domain.md 4.3 H1). */
    H1,
    /** Secrecy mark (domain.md 4.3 H2). */
    H2,
    /** What nobody can read nobody can clear (domain.md 4.3 H2). */
    H2U,
    /** A stub says too much (domain.md 4.3 H4). */
    H4,
    /** Only the confidential clerk keeps stubs (domain.md 4.3 H5). */
    H5,
    /** Declassified content without its decision (domain.md 4.3 H6). */
    H6,
    /** Attachment above its document (domain.md 4.3 H7). */
    H7,
    /** A stub says too little (domain.md 4.3 H8). */
    H8,
    /** Incident that may not be started (domain.md 4.3 H3). */
    EM01,
    /** What is sealed, or an incident, is not touched (domain.md 4.3 H3). */
    EM02,
    /** A finding is made once, with its reason (domain.md 4.3 H3). */
    EM03,
    /** Level lowered by who may not (T ch.7). */
    LV01,
    /** Level for which nobody is cleared where the document is (domain.md 4.4). */
    LV02,
    /** Unknown state (domain.md 6). */
    LC01,
    /** No such step (domain.md 6). */
    LC02,
    /** Not this actor's step (domain.md 6, S62). */
    LC03,
    /** Something required is missing (domain.md 6). */
    LC04,
    /** A guard does not hold (domain.md 6). */
    LC05,
    /** An output of the process was typed (domain.md 8, point 3). */
    LC06,
    /** The document no longer changes (T25(1), R12). */
    LC07,
    /** The document is at its end (domain.md 6, common rules). */
    LC08,
    /** The document can no longer be deleted (T ch.7). */
    LC09,
    /** Only rules write what the process leaves behind (domain.md 3.3). */
    LC10,
    /** A working copy comes from checking out and in (domain.md 4.3 H1, one guard for every door). */
    LC11,
    /** What a node is, is settled when it is created (domain.md 3.3). */
    LC12,
    /** Not in a box of a unit (domain.md 6.11). */
    RT01,
    /** Moved out of its box (domain.md 6.11). */
    RT02,
    /** Access set by hand (domain.md 4.4). */
    RT03,
    /** Unknown recipient (S01, T9(8)). */
    RT04,
    /** Issuer is another unit's (R8). */
    RT05,
    /** Addressed to its own issuer (T9(8)). */
    RT06,
    /** Attachment of another unit (domain.md 4.4). */
    AT01,
    /** Submitted before (domain.md 6.11). */
    DUPLICATE,
    /** No paper with what is published in full (S13). */
    PUBLIC_NO_PAPER,
    /** More than one paper copy (S14). */
    PAPER_LIMIT,
    /** Paper without its legal reason (S15, S16). */
    PAPER_REASON,
    /** Difference on paper resolved without a reason (S22). */
    PL01,
    /** Ledger of paper kept by who does not keep it (S22, S62). */
    PL02,
    /** Paper verified that has not come (S22). */
    PL03,
    /** Problem report against its lifecycle (S66). */
    PR01,
    /** Outage announced by who may not, or unsound, or changed (S67). */
    OU01,
    /** Registered afterwards without an outage to justify it (S67). */
    BR01,
    /** The electronic document is there already (S27). */
    PAPER_SAME_RECORD,
    /** Override by who may not, without reason, or of what has none (S19, C3). */
    AC01,
    /** Answer by who may not, or to what is not open (T19(6)). */
    IQ01,
    /** Disagreement without an opinion (T19(6)). */
    IQ02,
    /** A unit that was asked is taken off (T19(6), T16(4)). */
    IQ03,
    /** What is passed on was not received here (T15(3), domain.md 4.4). */
    PO01,
    /** More public than what it passes on (domain.md 5.6). */
    PO02,
    /** A notification that was acknowledged stays so (S64). */
    NF01,
    /** Reply to what is not in process here (T24(7)). */
    RP01,
    /** Reply that does not go to who asked (T24(7)). */
    RP02,
    /** Reading confirmed for another (S07). */
    CI01,
    /** Reading that is over, or step backwards (T24(5)). */
    CI02,
    /** On the reading list, but nobody of the unit that received the document (S07). */
    CI03,
    /** Instruction by who is no leader (S06, T24(4)). */
    IN01,
    /** Supervision without an offer, or by who may not (S10). */
    SV01,
    /** Assignment changed by a mere edit (T24(4)). */
    AS01,
    /** Note about what is not the unit's, or not a work note (S15). */
    NT01,
    /** Evaluation report against its lifecycle (S71). */
    EV01,
    /** Figure typed, that is computed (S70). */
    EV02,
    /** Report circulated by what is no circular of its office, or before it is approved (S71). */
    EV03,
    /** Period or units of a report unsound (S70). */
    EV04,
    /** Rectification against its lifecycle (S72). */
    RE01,
    /** Rectification that no settled report of the office on that unit stands behind, or due in the past (S72). */
    RE02,
    /** Unit incomplete for exchange (S61, S62). */
    OR01,
    /** Unit id taken or changed. */
    OR02,
    /** Unit deleted (T ch.7). */
    OR03,
    /** Unit made or changed by who may not, or not a site (T ch.7, domain.md 4.7). */
    OR04,
    /** Post left vacant (S61, S62). */
    OR05,
    /** Post not held by a named person (S63). */
    OR06,
    /** Leaving with work or posts not handed over (T ch.7). */
    OR07,
    /** Closing a unit without a successor while something is open (T ch.7). */
    OR08,
    /** Closure undone, or with an impossible successor (T ch.7). */
    OR09,
    /** Delegation made where or by whom it may not be. */
    DG01,
    /** Delegation of a role that is not held or not delegable. */
    DG02,
    /** Delegation to who cannot stand in. */
    DG03,
    /** Delegation with impossible dates, or changed otherwise than cut short. */
    DG04,
    /** Hand-over made where or by whom it may not be, or changed later (T ch.7). */
    HO01,
    /** Hand-over to who cannot take over (T ch.7). */
    HO02,
    /** No such form to lay a document out in (G7, G10). */
    TS01,
    /** The text says an element that is printed from the metadata (T9). */
    TS02,
    /** The text cannot be laid out without loss (T25(3)). */
    TS03,
    /** The typesetting does not work (T25(3)). */
    TS04,
    /** Title of a briefing against its lifecycle (S38). */
    BF01,
    /** Second title of briefings that go up (S37). */
    BF02,
    /** Filed format names an unknown element (S38). */
    BF03,
    /** Briefing with paper copies (S39, S41). */
    BF04;

    /** A violation of this rule; {@code arguments} are ids, names and states, never a title or content. */
    public Violation on(NodeId node, String... arguments) {
        return Violation.of(name(), node, arguments);
    }
}

package gongwen.rules;

import gongwen.models.lifecycle.LifecycleReader;
import gongwen.models.tables.RuleData;
import gongwen.models.tables.Tables;
import gongwen.rules.acceptance.Acceptance;
import gongwen.rules.acceptance.PaperAlone;
import gongwen.rules.acceptance.PaperBriefings;
import gongwen.rules.acceptance.RefusalNotices;
import gongwen.rules.acceptance.Repeats;
import gongwen.rules.access.AccessByRule;
import gongwen.rules.access.Boxed;
import gongwen.rules.access.Grants;
import gongwen.rules.access.UnitGrants;
import gongwen.rules.briefing.ElectronicOnly;
import gongwen.rules.briefing.IssueNumbers;
import gongwen.rules.circulation.Circulation;
import gongwen.rules.circulation.Readings;
import gongwen.rules.classification.ContentGuard;
import gongwen.rules.classification.Declassification;
import gongwen.rules.classification.LevelGuard;
import gongwen.rules.classification.LevelHandling;
import gongwen.rules.classification.LevelInheritance;
import gongwen.rules.classification.LevelReach;
import gongwen.rules.classification.SecrecyHints;
import gongwen.rules.classification.Stubs;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.commit.Validator;
import gongwen.rules.contingency.BackRegistration;
import gongwen.rules.contingency.Outages;
import gongwen.rules.contingency.ProblemReports;
import gongwen.rules.deadline.DueTimes;
import gongwen.rules.deadline.Reminders;
import gongwen.rules.delivery.Dispatch;
import gongwen.rules.delivery.Forwarding;
import gongwen.rules.delivery.KnownRecipients;
import gongwen.rules.delivery.Queued;
import gongwen.rules.delivery.Recall;
import gongwen.rules.delivery.RecallFromSome;
import gongwen.rules.delivery.References;
import gongwen.rules.delivery.Replies;
import gongwen.rules.delivery.VoidedByIssuer;
import gongwen.rules.emergency.IncidentReport;
import gongwen.rules.emergency.Incidents;
import gongwen.rules.emergency.Sealed;
import gongwen.rules.evaluation.Circulars;
import gongwen.rules.evaluation.EvaluationReports;
import gongwen.rules.evaluation.Rectifications;
import gongwen.rules.filing.OneTitle;
import gongwen.rules.filing.Titles;
import gongwen.rules.handling.Assignment;
import gongwen.rules.handling.Extension;
import gongwen.rules.handling.Feedback;
import gongwen.rules.handling.Urging;
import gongwen.rules.handling.WorkNotes;
import gongwen.rules.inquiry.Answers;
import gongwen.rules.inquiry.Countersigning;
import gongwen.rules.inquiry.JointSigning;
import gongwen.rules.instruction.Instructions;
import gongwen.rules.instruction.Supervision;
import gongwen.rules.layout.Typesetting;
import gongwen.rules.lifecycle.DocumentDefaults;
import gongwen.rules.lifecycle.FixedTypes;
import gongwen.rules.lifecycle.Guards;
import gongwen.rules.lifecycle.Integrity;
import gongwen.rules.lifecycle.ProcessLog;
import gongwen.rules.lifecycle.Signing;
import gongwen.rules.lifecycle.Steps;
import gongwen.rules.lifecycle.Traces;
import gongwen.rules.notice.Acknowledgements;
import gongwen.rules.notice.InquiryNotices;
import gongwen.rules.notice.SecrecyAlerts;
import gongwen.rules.notice.UrgentNotices;
import gongwen.rules.numbering.Numbers;
import gongwen.rules.office.Office;
import gongwen.rules.override.Overrides;
import gongwen.rules.paper.OutgoingPaper;
import gongwen.rules.paper.PaperExceptions;
import gongwen.rules.paper.PaperLedger;
import gongwen.rules.paper.PaperOut;
import gongwen.rules.status.Projection;
import gongwen.rules.unit.Closure;
import gongwen.rules.unit.Delegations;
import gongwen.rules.unit.DutiesFolder;
import gongwen.rules.unit.Handovers;
import gongwen.rules.unit.Posts;
import gongwen.rules.unit.UnitRules;
import gongwen.rules.unit.UnitSite;
import gongwen.rules.unit.UnitStewards;
import gongwen.rules.writing.PassedOn;
import gongwen.rules.writing.ReviewWarnings;
import java.util.List;

/** The district's law, in the order it is applied: the one list of every rule. */
public final class Law {

    private final Office office;
    private final Guards guards;
    private final Grants grants;
    private final UnitGrants unitGrants;

    private Law(Office office, Guards guards) {
        this.office = office;
        this.guards = guards;
        this.grants = new Grants(office);
        this.unitGrants = new UnitGrants(office);
    }

    /** The packaged tables and lifecycles. */
    public static Law load() {
        return load(RuleData.PACKAGED);
    }

    /**
     * Reads the tables and lifecycles.
     *
     * @throws gongwen.models.tables.BrokenTable naming file, line and reason; do not start then
     */
    public static Law load(RuleData data) {
        Tables tables = Tables.read(data);
        Guards guards = new Guards(tables);
        LifecycleReader reader = new LifecycleReader(data, tables, guards.names());
        Office office = new Office(
                tables,
                reader.read("outgoing"),
                reader.read("incoming"),
                reader.read("delivery"),
                reader.read("problem"),
                reader.read("report"),
                reader.read("rectification"),
                reader.read("briefing"),
                reader.read("title"));
        return new Law(office, guards);
    }

    public Office office() {
        return office;
    }

    public Pipeline pipeline() {
        return new Pipeline(guards(), admission(), editors(), validators());
    }

    /** What no door may let in, a private working copy neither: state secrets, and what nobody can read. */
    public List<Validator> guards() {
        return List.of(new LevelGuard(office), new ContentGuard());
    }

    /** What judges a client's wish before anything is done about it. */
    public List<Validator> admission() {
        return List.of(
                // content of a declassified paper comes in only on a decision
                new Declassification(),
                // what turned out to be classified is touched by nobody
                new Sealed(office),
                // where, in whose name and with whose access
                new Boxed(),
                new AccessByRule(grants),
                // which step, by whom, with what
                new FixedTypes(),
                new Steps(office, guards),
                new Integrity(office),
                new Traces(office),
                new Acknowledgements(),
                // a step of its own kind: accepting all the same
                new RefusalNotices(office),
                // who confirms a reading, who instructs, who takes up supervision
                new Readings(),
                new Instructions(office),
                new Supervision(office),
                new Overrides(office),
                // and answering for a unit that is asked
                new Answers(office),
                new Countersigning(office),
                new WorkNotes(office),
                // what goes on when something does not work
                new ProblemReports(office),
                new Outages(office),
                new BackRegistration(office),
                // who evaluates the units, and by which figures
                new EvaluationReports(office),
                new Circulars(office),
                new Rectifications(office),
                // what briefings there are, and that they come electronically
                new Titles(office),
                new ElectronicOnly(),
                // who keeps the ledger of paper
                new PaperLedger(office),
                // what assigning settled
                new Assignment(),
                // who may say what a unit is
                new UnitStewards(office));
    }

    /** What completes a commit; each is shown every change until all are at rest. */
    public List<Editor> editors() {
        return List.of(
                // a unit has its boxes before anything is put into them
                new UnitSite(unitGrants),
                new Closure(office),
                new DutiesFolder(unitGrants),
                new Delegations(office),
                // state, issuer and level, on which everything after rests
                new DocumentDefaults(office),
                Stubs.defaults(),
                new SecrecyHints(),
                // attachments and what is answered, before they are signed, judged or delivered
                new References(),
                new LevelInheritance(office),
                new LevelHandling(office),
                // what a reviewer is told, and what his unit sets aside
                new ReviewWarnings(office),
                new Overrides(office),
                // other units are asked about the words as they now are, and their answers taken
                new Answers(office),
                new Countersigning(office),
                new JointSigning(office),
                // what its issuer made void goes no further
                new VoidedByIssuer(office),
                // signing dates and freezes; a later change undoes it before any number is given
                new Signing(office),
                // numbers, before the step that shows them is recorded
                new Numbers(office),
                new IssueNumbers(office),
                // a new due date, before the step that shows it is recorded
                new Extension(),
                // the step is recorded and the public view filled
                new ProcessLog(office),
                Extension.settled(),
                // what leaders wrote and who read it, each a record of its own
                new Handovers(),
                new Circulation(),
                new Readings(),
                new Instructions(office),
                new Supervision(office),
                new WorkNotes(office),
                new Feedback(),
                new Urging(office),
                new PaperExceptions(),
                new ProblemReports(office),
                new Outages(office),
                new BackRegistration(office),
                new EvaluationReports(office),
                new Circulars(office),
                new Rectifications(office),
                // titles of briefings are filed, a second one by exception
                new Titles(office),
                new OneTitle(),
                // laid out when its secretary says so; the step is recorded by then
                new Typesetting(office),
                // issued: accepted or not, delivered, answered, called back
                new RefusalNotices(office),
                new PaperAlone(),
                new PaperBriefings(),
                new Acceptance(office),
                new Dispatch(office),
                new Replies(office),
                new Forwarding(office),
                new Queued(office),
                new Recall(office),
                new RecallFromSome(office),
                // what the other side sees, after all that may change it
                new PaperLedger(office),
                new PaperOut(),
                new DueTimes(office),
                new Reminders(office),
                new UrgentNotices(office),
                new SecrecyAlerts(office),
                new InquiryNotices(office),
                new Acknowledgements(),
                new Projection(office),
                // found to be classified after all: everything else gives way
                new Incidents(office),
                new IncidentReport(office),
                // where it lies and who sees it, last: unit, issuer and level are settled
                new Boxed(),
                new AccessByRule(grants));
    }

    /** What judges the final states, the rules' own work included. */
    public List<Validator> validators() {
        return List.of(
                // a rule must not let in what the guard would not
                new LevelGuard(office),
                new LevelInheritance(office),
                new LevelReach(office),
                new Stubs(office),
                new References(),
                new KnownRecipients(office),
                new PassedOn(),
                new OutgoingPaper(office),
                new PaperAlone(),
                new Replies(office),
                new UnitRules(),
                new Closure(office),
                new Posts(),
                new Delegations(office),
                new Handovers(),
                new Typesetting(office),
                new Circulation(),
                // behind the sequence of filing numbers, so that of two titles the second sees the first
                new OneTitle(),
                // last, behind the sequence of platform numbers: of two at once, the second sees the first
                new Repeats());
    }
}

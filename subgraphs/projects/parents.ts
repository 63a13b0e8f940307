import type { Connection, Edge } from '../common/lists/connection.ts';
import type { ExportNumbers, IntegrationFinding } from './domain/integration/facts.ts';
import type { Reason } from './domain/reason.ts';
import type { TemplateMilestone, TemplateSubtask, TemplateTask } from './domain/template-plan.ts';
import type {
  MilestoneRow,
  ProjectActivityRow,
  ProjectRow,
  ProjectTemplateRow,
  TaskRow,
  TimeEntryRow,
} from './entities.ts';
import type { ContractLinkRow, PsaSettingsRow } from './psa-entities.ts';
import type { Invitation } from './commands/invite-team-members.ts';
import type { TeamLinkChangeRow, TeamMemberRow } from './team-entities.ts';
import type { TimeCorrectionRow, TimeExportRow } from './time-entities.ts';

// What each type's resolvers receive as their parent: `<Type>Parent` is the parent of `<Type>`.

export type ProjectParent = ProjectRow;
export type MilestoneParent = MilestoneRow;
export type TaskParent = TaskRow;
export type TimeEntryParent = TimeEntryRow;
export type ProjectTemplateParent = ProjectTemplateRow;
export type ProjectTemplateMilestoneParent = TemplateMilestone;
export type ProjectTemplateTaskParent = TemplateTask;
export type ProjectTemplateSubtaskParent = TemplateSubtask;
export type ProjectActivityParent = ProjectActivityRow;
export type ProjectConnectionParent = Connection<ProjectRow>;
export type ProjectEdgeParent = Edge<ProjectRow>;
export type MilestoneConnectionParent = Connection<MilestoneRow>;
export type MilestoneEdgeParent = Edge<MilestoneRow>;
export type TaskConnectionParent = Connection<TaskRow>;
export type TaskEdgeParent = Edge<TaskRow>;
export type TimeEntryConnectionParent = Connection<TimeEntryRow>;
export type TimeEntryEdgeParent = Edge<TimeEntryRow>;
export type ProjectTemplateConnectionParent = Connection<ProjectTemplateRow>;
export type ProjectTemplateEdgeParent = Edge<ProjectTemplateRow>;
export type ProjectActivityConnectionParent = Connection<ProjectActivityRow>;
export type ProjectActivityEdgeParent = Edge<ProjectActivityRow>;
export type TimeCorrectionParent = TimeCorrectionRow;
export type TimeCorrectionConnectionParent = Connection<TimeCorrectionRow>;
export type TimeCorrectionEdgeParent = Edge<TimeCorrectionRow>;
export type ContractLinkParent = ContractLinkRow;
export type ContractLinkConnectionParent = Connection<ContractLinkRow>;
export type ContractLinkEdgeParent = Edge<ContractLinkRow>;
export type TimeExportParent = TimeExportRow;
export type PsaSettingsParent = PsaSettingsRow;
export type IntegrationFindingParent = IntegrationFinding;
export type TimeExportNumbersParent = ExportNumbers;
export type TeamMemberParent = TeamMemberRow;
export type TeamMemberConnectionParent = Connection<TeamMemberRow>;
export type TeamMemberEdgeParent = Edge<TeamMemberRow>;
/** A link has no row of its own: it is a part of its member's. */
export type TeamLinkParent = TeamMemberRow;
export type TeamLinkChangeParent = TeamLinkChangeRow;
export type TeamLinkChangeConnectionParent = Connection<TeamLinkChangeRow>;
export type TeamLinkChangeEdgeParent = Edge<TeamLinkChangeRow>;
export type TeamInvitationParent = Invitation;
/** What is wrong, and what that was told from. */
export interface IntegrationHealthParent {
  readonly tenantId: string;
  /** What Hub has found; null where that is not known, undefined where it was not asked for. */
  readonly hubFindings?: readonly IntegrationFinding[] | null;
  /** What Projects has found. */
  readonly findings: readonly IntegrationFinding[];
  readonly psa: PsaSettingsRow | null;
  readonly exports: ExportNumbers;
}
/** One reason, with the project that it is about. */
export type HealthReasonParent = Reason & { readonly project: ProjectRow };
/** Nothing is loaded before a number is asked for. */
export interface ProjectSummaryParent {
  readonly companyId: string;
}
/** The command center of PSA, by reference: its id is the tenant's. */
export interface CommandCenterParent {
  readonly id: string;
}
/** Nothing is loaded before a number is asked for. */
export type ProjectTotalsParent = object;
/** That something changed which the totals may show: everything is read anew, at that instant. */
export interface ProjectTotalsChangeParent {
  readonly now: Date;
  readonly companyId: string | null;
}
/** A company of CRM, by reference: Projects keeps nothing of it but its id. */
export interface CompanyParent {
  readonly id: string;
}
/** A person of Identity, by reference. */
export interface PersonParent {
  readonly id: string;
}
/** A contract of PSA, by reference. */
export interface ContractParent {
  readonly id: string;
}
/** A ticket of PSA, by reference: Projects keeps nothing of it but its id. */
export interface TicketParent {
  readonly id: string;
}

import { expect } from '@jest/globals';
import type { Viewer } from '../../../../schema/viewer.ts';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { demoRows } from '../../../../subgraphs/common/demo/demo-rows.ts';
import {
  ProjectEntity,
  TaskEntity,
  TimeEntryEntity,
  type ProjectRow,
  type TaskRow,
  type TimeEntryRow,
} from '../../../../subgraphs/projects/entities.ts';
import { PsaSettingsEntity } from '../../../../subgraphs/projects/psa-entities.ts';
import { projects } from '../../../../subgraphs/projects/index.ts';
import { TimeExportEntity } from '../../../../subgraphs/projects/time-entities.ts';
import { TeamLinkChangeEntity, TeamMemberEntity } from '../../../../subgraphs/projects/team-entities.ts';
import { mutationText } from '../../../support/mutation-text.ts';
import { startTestSubgraph, type TestSubgraph } from '../../../support/subgraph.ts';
import { memberRow } from '../member-row.ts';

export const today = '2026-03-02';
export const tenant = demoId('time', 'Tenant', 0);
export const otherTenant = demoId('time', 'Tenant', 1);
export const company = demoId('time', 'Company', 0);
export const [project, otherProject, foreignProject] = [0, 1, 2].map((n) => demoId('time', 'Project', n)) as [
  string,
  string,
  string,
];
export const [task, otherTask, foreignTask] = [0, 1, 2].map((n) => demoId('time', 'Task', n)) as [
  string,
  string,
  string,
];
export const nobody = '01kdvdna00zzzzzzzzzzzzzzzz';

const person = (number: number, role: string): Partial<Viewer> => ({
  subject: demoId('time', 'Person', number),
  roles: [role],
});
export const tess = person(0, 'TECHNICIAN');
export const tom = person(1, 'TECHNICIAN');
export const mara = person(2, 'PROJECT_MANAGER');
export const olga = person(3, 'OWNER');
export const guest: Partial<Viewer> = { subject: demoId('time', 'Person', 4), roles: [] };

export interface UserErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

export interface EntryAnswer {
  readonly id: string;
  readonly status: string;
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly workedOn: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly note: string | null;
  readonly task: { readonly id: string };
  readonly person: { readonly id: string };
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly approvedBy: { readonly id: string } | null;
  readonly rejectionReason: string | null;
}

/** What a mutation answers: its thing under `value`, whatever the payload calls it. */
export interface Answer<Value = EntryAnswer> {
  readonly value: Value | null;
  readonly errors: readonly UserErrorAnswer[];
}

export const entryFields = `id status minutes isBillable workedOn startedAt endedAt note task { id } person { id }
  submittedAt approvedAt approvedBy { id } rejectionReason`;

/** A subgraph of Projects with people who do things with time. */
export interface TimeGraph {
  readonly graph: TestSubgraph;
  log(input?: Record<string, unknown>, as?: Partial<Viewer>): Promise<Answer>;
  /** Logs, and fails where that is refused. */
  logged(input?: Record<string, unknown>, as?: Partial<Viewer>): Promise<EntryAnswer>;
  update(input: Record<string, unknown>, as?: Partial<Viewer>): Promise<Answer>;
  remove(id: string, as?: Partial<Viewer>): Promise<Answer<string>>;
  submit(ids: readonly string[], as?: Partial<Viewer>): Promise<Answer<EntryAnswer[]>>;
  approve(ids: readonly string[], as?: Partial<Viewer>): Promise<Answer<EntryAnswer[]>>;
  reject(ids: readonly string[], reason?: string, as?: Partial<Viewer>): Promise<Answer<EntryAnswer[]>>;
  correct(input: Record<string, unknown>, as?: Partial<Viewer>): Promise<Answer>;
  /** Logs, hands in and approves. */
  approved(input?: Record<string, unknown>, as?: Partial<Viewer>): Promise<EntryAnswer>;
  entry<T = EntryAnswer>(id: string, fields?: string): Promise<T>;
  /** Runs an operation; fails on any top-level error. */
  ask<T>(query: string, variables?: Record<string, unknown>, as?: Partial<Viewer>, of?: string): Promise<T>;
  /** The codes of the top-level errors of a mutation. */
  codes(mutation: string, input: Record<string, unknown>, as: Partial<Viewer>): Promise<unknown[]>;
  /** Does something with the tables themselves, as the tenant. */
  asTenant<T>(work: () => Promise<T>): Promise<T>;
  /** Puts the rows back as they were at the start, with these besides. */
  refill(time?: readonly TimeEntryRow[]): Promise<void>;
}

export async function startTimeGraph(): Promise<TimeGraph> {
  const graph = await startTestSubgraph(projects, today);
  const ask: TimeGraph['ask'] = async <T>(
    query: string,
    variables = {},
    as: Partial<Viewer> = tess,
    of = tenant,
  ): Promise<T> => {
    const { data, errors } = await graph.ask(of, query, variables, as);
    expect(errors).toBeUndefined();
    return data as T;
  };
  const mutate = async <Value>(
    name: string,
    thing: string,
    input: Record<string, unknown>,
    as: Partial<Viewer>,
  ): Promise<Answer<Value>> => {
    const answer = await ask<{ payload: Answer<Value> }>(mutation(name, thing), { input }, as);
    return answer.payload;
  };
  const one = `timeEntry { ${entryFields} }`;
  const many = `timeEntries { ${entryFields} }`;
  const log: TimeGraph['log'] = (input = {}, as = tess) =>
    mutate(
      'logTime',
      one,
      { taskId: task, workedOn: today, ...(!input['startedAt'] && { minutes: 60 }), ...input },
      as,
    );
  const logged: TimeGraph['logged'] = async (input, as) => valueOf(await log(input, as));
  const submit: TimeGraph['submit'] = (ids, as = tess) => mutate('submitTime', many, { ids }, as);
  const approve: TimeGraph['approve'] = (ids, as = mara) => mutate('approveTime', many, { ids }, as);
  return {
    graph,
    ask,
    log,
    logged,
    submit,
    approve,
    update: (input, as = tess) => mutate('updateTime', one, input, as),
    remove: (id, as = tess) => mutate('deleteTime', 'timeEntryId', { id }, as),
    reject: (ids, reason = 'Not ours.', as = mara) => mutate('rejectTime', many, { ids, reason }, as),
    correct: (input, as = mara) => mutate('correctTime', one, { reason: 'Counted twice.', ...input }, as),
    async approved(input, as = tess) {
      const { id } = await logged(input, as);
      valueOf(await submit([id], as));
      const [entry] = valueOf(await approve([id]));
      return entry as EntryAnswer;
    },
    async entry<T>(id: string, fields = entryFields) {
      const query = `query ($id: ID!) { timeEntry(id: $id) { ${fields} } }`;
      return (await ask<{ timeEntry: T }>(query, { id })).timeEntry;
    },
    async codes(name, input, as) {
      const { data, errors } = await graph.ask(tenant, mutation(name, '__typename'), { input }, as);
      expect(data).toEqual({ payload: null });
      return (errors ?? []).map(({ extensions }) => extensions?.['code']);
    },
    asTenant: (work) => runAsTenant(tenant, work),
    async refill(time = []) {
      await graph.fill(tenant, rowsOf(time));
      await graph.fill(otherTenant, foreignRows());
      graph.events.length = 0;
      graph.setNow(today);
    },
  };
}

export function valueOf<Value>({ value, errors }: Answer<Value>): Value {
  expect(errors).toEqual([]);
  return value as Value;
}

function mutation(name: string, thing: string): string {
  const value = thing === '__typename' ? thing : `value: ${thing}`;
  return mutationText(name, `${value} errors { code message path }`, 'payload');
}

const projectRow = (id: string): ProjectRow => ({
  id,
  companyId: company,
  name: 'Move to the cloud',
  description: null,
  status: 'ACTIVE',
  managerId: null,
  contractId: null,
  startsOn: '2026-01-01',
  dueOn: null,
  completedOn: null,
  budgetMinutes: null,
  archivedAt: null,
});

const taskRow = (id: string, projectId: string): TaskRow => ({
  id,
  projectId,
  milestoneId: null,
  parentId: null,
  position: 1,
  title: 'Plan it',
  status: 'IN_PROGRESS',
  assigneeId: null,
  estimateMinutes: null,
  dueOn: null,
  ticketId: null,
});

function rowsOf(time: readonly TimeEntryRow[]) {
  return [
    demoRows(ProjectEntity, [projectRow(project), projectRow(otherProject)]),
    demoRows(TaskEntity, [taskRow(task, project), taskRow(otherTask, otherProject)]),
    demoRows(TimeEntryEntity, time),
    demoRows(PsaSettingsEntity, []),
    demoRows(TimeExportEntity, []),
    demoRows(
      TeamMemberEntity,
      [tess, tom, mara, olga, guest].map(({ subject }) => memberRow(subject ?? '')),
    ),
    demoRows(TeamLinkChangeEntity, []),
  ];
}

function foreignRows() {
  return [
    demoRows(ProjectEntity, [projectRow(foreignProject)]),
    demoRows(TaskEntity, [taskRow(foreignTask, foreignProject)]),
    demoRows(TimeEntryEntity, [
      timeRow({ id: demoId('time', 'TimeEntry', 900), projectId: foreignProject, taskId: foreignTask }),
    ]),
  ];
}

/** A time entry's row: a draft of an hour today, unless something else is said. */
export function timeRow(row: Partial<TimeEntryRow> & { readonly id: string }): TimeEntryRow {
  return {
    projectId: project,
    taskId: task,
    personId: tess.subject ?? '',
    workedOn: today,
    minutes: 60,
    isBillable: true,
    status: 'DRAFT',
    note: null,
    startedAt: null,
    endedAt: null,
    submittedAt: null,
    approvedAt: null,
    approvedBy: null,
    rejectionReason: null,
    ...row,
  };
}

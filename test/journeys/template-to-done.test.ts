/** A project from its template to its end, over the gateway, while the product's clock goes from day to day. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { addDays, dayOf } from '../../subgraphs/common/clock.ts';
import { startMovedClock } from '../support/moved-clock.ts';
import { mutationText } from '../support/mutation-text.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const [cast] = demoCasts(new Date()) as [ReturnType<typeof demoCasts>[number]];
const staff = (role: string) => cast.staff.find((person) => person.role === role)?.email ?? '';
const manager = staff('PROJECT_MANAGER');
const technician = staff('TECHNICIAN');

const DAY_MINUTES = 24 * 60;
const clock = startMovedClock();
// From noon to noon, so that no midnight comes while something is done.
clock.pass(DAY_MINUTES + 12 * 60 - (clock.now().getUTCHours() * 60 + clock.now().getUTCMinutes()));
const firstDay = dayOf(clock.now());
const day = (number: number) => addDays(firstDay, number);

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct(clock);
});
afterAll(() => product.stop());

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** Runs one mutation that must not be refused, and answers the thing that it is about. */
async function change<Answer = Thing>(
  mutation: string,
  input: object,
  selection: string,
  email = manager,
): Promise<Answer> {
  const query = mutationText(mutation, `${selection} errors { message }`);
  const { data, errors } = await product.ask(email, query, { input });
  expect(errors).toBeUndefined();
  const { errors: refusals, ...thing } = data?.[mutation] as { errors: unknown };
  expect(refusals).toEqual([]);
  return Object.values(thing)[0] as Answer;
}

/** Ten days, two milestones, 540 minutes: 120 and 120 as parts of one task, 240, and 60 for what nobody estimated. */
const template = {
  name: 'Office move',
  dueAfterDays: 9,
  budgetMinutes: 600,
  milestones: [
    { name: 'Ready', dueAfterDays: 4 },
    { name: 'Moved', dueAfterDays: 9, notifyClient: true },
  ],
  tasks: [
    {
      title: 'Prepare',
      milestoneName: 'Ready',
      subtasks: [
        { title: 'Order', estimateMinutes: 120 },
        { title: 'Install', estimateMinutes: 120 },
      ],
    },
    { title: 'Move', estimateMinutes: 240, milestoneName: 'Moved' },
    { title: 'Clear up', milestoneName: 'Moved' },
  ],
};

interface Project {
  readonly id: string;
  readonly milestones: { readonly nodes: readonly Thing[] };
  readonly tasks: { readonly nodes: readonly Thing[] };
}

async function startProject(): Promise<Project> {
  const { id: templateId } = await change('createProjectTemplate', template, 'template { id }');
  const input = { companyId: cast.companies[0]?.id, templateId, startsOn: day(7) };
  const lists = 'milestones { nodes { id name } } tasks { nodes { id title } }';
  return change<Project>('createProject', input, `project { id ${lists} }`);
}

/** What is done with the project, each by its own mutation. */
function actionsOn({ id: projectId, milestones, tasks }: Project) {
  const taskId = (title: string) => tasks.nodes.find((task) => task.title === title)?.id;
  const milestoneId = (name: string) => milestones.nodes.find((milestone) => milestone.name === name)?.id;
  return {
    move: (status: string) => change('moveProject', { projectId, status }, 'project { id }'),
    update: (input: object) => change('updateProject', { projectId, ...input }, 'project { id }'),
    finish: (title: string) =>
      change('moveTask', { taskId: taskId(title), status: 'DONE' }, 'task { id }', technician),
    reach: (name: string) =>
      change('completeMilestone', { milestoneId: milestoneId(name) }, 'milestone { id }'),
    postpone: (name: string, dueOn: string) =>
      change('updateMilestone', { milestoneId: milestoneId(name), dueOn }, 'milestone { id }'),
    work: async (title: string, minutes: number) => {
      const input = { taskId: taskId(title), workedOn: dayOf(clock.now()), minutes };
      const { id } = await change('logTime', input, 'timeEntry { id }', technician);
      await change('submitTime', { ids: [id] }, 'timeEntries { id }', technician);
    },
  };
}

interface Standing {
  readonly progress: number;
  readonly health: { readonly status: string; readonly reasons: readonly { readonly code: string }[] } | null;
}

/** How it stands: `progress status: reasons`. */
async function standing({ id }: Project): Promise<string> {
  const query = 'query ($id: ID!) { project(id: $id) { progress health { status reasons { code } } } }';
  const { data, errors } = await product.ask(technician, query, { id });
  expect(errors).toBeUndefined();
  const { progress, health } = data?.['project'] as Standing;
  const reasons = health?.reasons.map(({ code }) => code).join(' ');
  return `${progress} ${health?.status ?? 'no health'}${reasons ? `: ${reasons}` : ''}`;
}

test('its health tells the truth each day of it', async () => {
  const project = await startProject();
  const { move, update, finish, reach, postpone, work } = actionsOn(project);
  type Act = () => Promise<unknown>;
  /** What is done on a day, one after the other, and how the project stands before it and after each. */
  const days: Record<number, readonly [string, ...(readonly [Act, string])[]]> = {
    0: ['0 no health'],
    7: ['0 no health', [() => move('ACTIVE'), '0 ON_TRACK']],
    8: ['0 ON_TRACK'],
    // A fifth of the days is gone, and nothing is done.
    9: ['0 AT_RISK: BEHIND_SCHEDULE', [() => finish('Order'), '22 ON_TRACK']],
    10: ['22 ON_TRACK'],
    // On its due day a milestone is not missed yet.
    11: ['22 ON_TRACK'],
    12: [
      '22 AT_RISK: MILESTONES_MISSED BEHIND_SCHEDULE',
      [() => finish('Install'), '44 AT_RISK: MILESTONES_MISSED'],
      [() => finish('Prepare'), '44 AT_RISK: MILESTONES_MISSED'],
      [() => reach('Ready'), '44 ON_TRACK'],
      [() => work('Install', 550), '44 AT_RISK: BUDGET_BURNT'],
      [() => update({ budgetMinutes: 540 }), '44 OFF_TRACK: BUDGET_BURNT'],
      [() => update({ budgetMinutes: 1200 }), '44 ON_TRACK'],
    ],
    13: ['44 ON_TRACK'],
    16: ['44 AT_RISK: BEHIND_SCHEDULE'],
    17: [
      '44 OFF_TRACK: OVERDUE MILESTONES_MISSED BEHIND_SCHEDULE',
      [() => update({ dueOn: day(23) }), '44 AT_RISK: MILESTONES_MISSED'],
      [() => postpone('Moved', day(23)), '44 ON_TRACK'],
      [() => move('ON_HOLD'), '44 no health'],
    ],
    // Eleven of sixteen days are gone.
    18: ['44 no health', [() => move('ACTIVE'), '44 AT_RISK: BEHIND_SCHEDULE']],
    22: [
      '44 AT_RISK: BEHIND_SCHEDULE',
      [() => finish('Move'), '88 ON_TRACK'],
      [() => finish('Clear up'), '100 ON_TRACK'],
      [() => reach('Moved'), '100 ON_TRACK'],
      [() => move('COMPLETED'), '100 no health'],
    ],
    30: ['100 no health'],
  };
  let today = 0;
  for (const [number, [morning, ...acts]] of Object.entries(days)) {
    clock.pass((Number(number) - today) * DAY_MINUTES);
    today = Number(number);
    expect([today, await standing(project)]).toEqual([today, morning]);
    for (const [act, then] of acts) {
      await act();
      expect([today, act.toString(), await standing(project)]).toEqual([today, act.toString(), then]);
    }
  }
});

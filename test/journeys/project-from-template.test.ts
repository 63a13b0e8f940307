import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { mutationText } from '../support/mutation-text.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const cast = demoCasts(new Date())[0] as ReturnType<typeof demoCasts>[number];
const company = cast.companies[0] as (typeof cast.companies)[number];
type Person = (typeof cast.staff)[number];
const staff = (role: string): Person => cast.staff.find((person) => person.role === role) as Person;
const manager = staff('PROJECT_MANAGER');
const technician = staff('TECHNICIAN');

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** Runs one mutation through the gateway. */
async function run(person: Person, mutation: string, input: object, fields: string) {
  const query = mutationText(mutation, `${fields} errors { code message path }`);
  const { data, errors } = await product.ask(person.email, query, { input });
  return { payload: data?.[mutation] as Record<string, never>, errors };
}

describe('a project manager', () => {
  test("creates a project from the demo's template, gives out a task, and the record of the company tells of it", async () => {
    const { data } = await product.ask(
      manager.email,
      '{ projectTemplates { nodes { id name tasks { title } } } }',
    );
    const { nodes } = data?.['projectTemplates'] as {
      nodes: { id: string; name: string; tasks: object[] }[];
    };
    const [template] = nodes as [(typeof nodes)[number]];
    const input = {
      companyId: company.id,
      templateId: template.id,
      startsOn: '2026-03-09',
      managerId: manager.id,
    };
    const { payload } = await run(
      manager,
      'createProject',
      input,
      'project { id name status company { name } manager { name } tasks(first: 200) { totalCount nodes { id } } }',
    );
    expect(payload).toMatchObject({
      project: {
        name: template.name,
        status: 'PLANNED',
        company: { name: company.name },
        manager: { name: manager.name },
        tasks: { totalCount: template.tasks.length },
      },
      errors: [],
    });
    const { tasks } = payload['project'] as unknown as { tasks: { nodes: [{ id: string }] } };
    const assigned = await run(
      manager,
      'assignTask',
      { taskId: tasks.nodes[0].id, assigneeId: technician.id },
      'task { assignee { name } }',
    );
    expect(assigned.payload).toEqual({ task: { assignee: { name: technician.name } }, errors: [] });
    const feed = await product.ask(
      manager.email,
      'query ($id: ID!) { company(id: $id) { projectActivity(first: 2) { nodes { kind person { name } project { name } } } } }',
      { id: company.id },
    );
    const [by, of] = [{ person: { name: manager.name } }, { project: { name: template.name } }];
    expect(feed.data).toEqual({
      company: {
        projectActivity: {
          nodes: [
            { kind: 'TASK_ASSIGNED', ...by, ...of },
            { kind: 'PROJECT_CREATED', ...by, ...of },
          ],
        },
      },
    });
  });
});

test('a technician moves tasks and creates no projects', async () => {
  const { data } = await product.ask(
    technician.email,
    '{ projects(status: ACTIVE, first: 1) { nodes { id tasks(status: TODO, first: 1) { nodes { id } } } } }',
  );
  const { nodes } = data?.['projects'] as { nodes: [{ tasks: { nodes: [{ id: string }] } }] };
  const taskId = nodes[0].tasks.nodes[0].id;
  const moved = await run(technician, 'moveTask', { taskId, status: 'IN_PROGRESS' }, 'task { status }');
  expect(moved.payload).toEqual({ task: { status: 'IN_PROGRESS' }, errors: [] });
  const input = { companyId: company.id, name: 'Mine', startsOn: '2026-03-09' };
  const { errors } = await run(technician, 'createProject', input, 'project { id }');
  expect(errors).toMatchObject([{ path: ['createProject'], extensions: { code: 'FORBIDDEN' } }]);
});

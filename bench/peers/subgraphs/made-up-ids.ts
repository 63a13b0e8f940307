import { hash } from './made-up-values.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  Client: 'cli',
  Company: 'cmp',
  Contact: 'con',
  Contract: 'ctr',
  Matter: 'mat',
  Milestone: 'mst',
  Person: 'usr',
  Policy: 'pol',
  PolicyTemplate: 'tpl',
  Project: 'prj',
  Task: 'tsk',
  Tenant: 'ten',
  Ticket: 'tkt',
  TimeEntry: 'tim',
};

/** Staff is shared by all companies, as in life: the same people come up again and again. */
const STAFF = 200;

/** The id of what a field leads to: `cmp_17` has the client `cli_17` and the projects `prj_17_0`, `prj_17_1`, … */
export function idBelow(typeName: string, fieldName: string, parentId: string, place: string): string {
  if (typeName === 'Person') return `usr_${hash(parentId + place, fieldName.length) % STAFF}`;
  const prefix = PREFIXES[typeName];
  // What has no id of its own keeps its parent's: its values differ all the same, as its type does.
  if (prefix === undefined) return parentId + place;
  return prefix + parentId.slice(parentId.indexOf('_')) + place;
}

import { z } from 'zod';
import { change } from '../../common/commands/change.ts';
import { importTime } from '../commands/import-time.ts';
import type { ApiWork } from './api-route.ts';
import { day, id, optionalText, whole } from './fields.ts';
import { json, problem, type ApiAnswer } from './problem.ts';

const mostEntries = 200;
const howMany = `must be a list of 1 to ${mostEntries} entries`;

const entry = z.object({
  originId: id('TimeEntry'),
  originVersion: whole(1, 2_147_483_647),
  contractId: id('Contract'),
  personId: id('Person'),
  workedOn: day,
  minutes: whole(0, 1440),
  isBillable: z.boolean('must be true or false'),
  note: optionalText(1000),
  projectId: id('Project')
    .nullish()
    .transform((value) => value ?? null),
});

export const timeEntriesInput = z.object({
  tenantId: z.string('is needed'),
  entries: z.array(entry, howMany).min(1, howMany).max(mostEntries, howMany),
});

/** Imports time entries of another product, all that can be, and says what came of each. */
export async function answerTimeEntries(
  { entries }: z.infer<typeof timeEntriesInput>,
  { dataSource, around }: ApiWork,
): Promise<ApiAnswer> {
  const outcome = await change(dataSource, around, (work) => importTime(work, entries));
  if (outcome.kind === 'done') return json({ results: outcome.value });
  return problem(409, 'REFUSED', outcome.errors.map(({ message }) => message).join(' '));
}

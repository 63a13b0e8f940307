import { appendFileSync } from 'node:fs';
import type { PlannerAnswer, PlannerRequest } from '../../../gateway/plan/planner/planner-process.ts';

// Stands in for `planner-child.ts`: `die FILE` and `hang FILE` do what they say and are counted in the file; `refuse` is
// refused, and for everything else there is no plan.

process.on('message', (request: PlannerRequest) => {
  if (request.kind !== 'plan') return;
  const [word, file] = request.operation.split(' ');
  if (file !== undefined) appendFileSync(file, `${request.operation}\n`);
  if (word === 'die') process.exit(1);
  if (word === 'hang') for (;;);
  const { id } = request;
  process.send?.((word === 'refuse' ? { id, error: 'no' } : { id, plan: null }) satisfies PlannerAnswer);
});

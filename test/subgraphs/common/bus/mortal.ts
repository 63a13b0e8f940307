// The process that `kill.test.ts` kills: it changes things without a pause and works for the bus, until somebody ends it. Words:
// the address of the database, and `change` or `finish`.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBusWorker } from '../../../../subgraphs/common/bus/worker.ts';
import { done } from '../../../../subgraphs/common/commands/outcome.ts';
import { changeAs, fabrikam, northwind, openMember, silent } from '../../../support/bus.ts';
import { crm, created, projects, soon } from './mortal-members.ts';

const [, , url = '', task] = process.argv;

// Its parent holds the other end: where the parent dies, this must not live on.
process.stdin.on('end', () => process.exit(1)).resume();

const changing = await openMember(url, projects);
const worker = await startBusWorker({
  ownerUrl: url,
  tenants: () => Promise.resolve([northwind, fabrikam]),
  log: silent,
  settings: soon,
});
await worker.serve(await openMember(url, crm));
process.stdout.write('ready\n');

/** Changes something as this tenant and that, and tells of it. */
async function goOn(tenantId: string): Promise<never> {
  for (;;) {
    await changeAs(changing, tenantId, async ({ rows, newId, publish }) => {
      const id = newId('Project');
      await rows.query('INSERT INTO projects.changes (id, of_what) VALUES ($1, $1)', [id]);
      await publish({ name: created, payload: { projectId: id, companyId: 'cmp_x' } });
      return done(null);
    });
    await sleep(5);
  }
}

if (task === 'change') await Promise.all([goOn(northwind), goOn(fabrikam)]);

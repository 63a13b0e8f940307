// The process that `export-killed.test.ts` kills: one run of the export. Words: the address of Projects' database, the tenant, and the
// instant at which its clock begins. Tells what the run did.
import { openDataSource } from '../../subgraphs/common/database/data-source.ts';
import { exportDueTime } from '../../subgraphs/projects/export/export-due-time.ts';
import { projects } from '../../subgraphs/projects/index.ts';
import { createHttpPsa } from '../../subgraphs/projects/psa/http-psa.ts';
import { testSecrets } from '../support/subgraph.ts';

const [, , url = '', tenantId = '', beginning = ''] = process.argv;

// Its parent holds the other end: where the parent dies, this must not live on.
process.stdin.on('end', () => process.exit(1)).resume();

const begun = Date.parse(beginning) - performance.now();
const dataSource = await openDataSource({
  subgraph: 'projects',
  url,
  entities: projects.entities,
  poolSize: 2,
});
const around = {
  dataSource,
  psa: createHttpPsa(),
  secrets: testSecrets,
  clock: { now: () => new Date(begun + performance.now()) },
  random: Math.random,
  batchSize: 20,
};
process.stdout.write(JSON.stringify(await exportDueTime(around, tenantId)));
await dataSource.destroy();
process.exit(0);

import { once } from 'node:events';
import { workloads } from '../workloads/all.ts';
import type { Job, Report } from './job.ts';
import { sendFor } from './paces.ts';
import { Sender } from './sender.ts';

// The load process: gets a job as a message, warms the gateway up, says so, waits for our word, and loads it.

process.on('disconnect', () => process.exit(0));
const [job] = (await once(process, 'message')) as [Job];
const workload = workloads.find(({ name }) => name === job.workload);
if (!workload) throw new Error(`There is no workload ${job.workload}.`);

const sender = new Sender(job.url, workload, job.firstTurn);
await sendFor(sender, job.warmPace, job.warmSeconds);
tell({ kind: 'warm' });
await once(process, 'message');

sender.beginAnew();
const started = performance.now();
await sendFor(sender, job.pace, job.seconds);
tell({ kind: 'done', ...sender.outcome(), seconds: (performance.now() - started) / 1000 });

function tell(report: Report): void {
  process.send?.(report);
}

import { workloads } from '../workloads/all.ts';
import type { Job, Outcome } from './job.ts';
import { sendFor } from './paces.ts';
import { Sender } from './sender.ts';

// The load process: gets one job after the other as messages, and answers each with what came of it. It keeps its connections to every
// gateway, and all gateways meet the same process, as warm for one as for the other.

const senders = new Map<string, Sender>();

process.on('disconnect', () => process.exit(0));
process.on('message', (job: Job) => void run(job).then((outcome) => process.send?.(outcome)));

async function run({ url, workload, pace, seconds, firstTurn }: Job): Promise<Outcome> {
  const sender = senderTo(url, workload);
  sender.beginAt(firstTurn);
  const started = performance.now();
  await sendFor(sender, pace, seconds);
  return { ...sender.outcome(), seconds: (performance.now() - started) / 1000 };
}

function senderTo(url: string, workloadName: string): Sender {
  const known = senders.get(url);
  if (known) return known;
  const workload = workloads.find(({ name }) => name === workloadName);
  if (!workload) throw new Error(`There is no workload ${workloadName}.`);
  const sender = new Sender(url, workload);
  senders.set(url, sender);
  return sender;
}

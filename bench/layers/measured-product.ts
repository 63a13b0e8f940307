import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { startProduct } from '../../launch/product.ts';
import { readSettings } from '../../launch/settings.ts';
import { Steps } from '../../launch/steps.ts';
import { homeLink } from '../../subgraphs/common/postgres/home.ts';
import { findPostmaster } from '../../subgraphs/common/postgres/postmaster.ts';
import { countFromNowOn } from './counts.ts';
import { startCpuProfile, type Shares } from './cpu-profile.ts';
import type { Order, Ready, Round } from './messages.ts';

// The product in a process of its own, as `npm start` runs it, that also tells what it has used between two orders. The load
// comes from another process, so that only the product's own work is counted.

const counts = countFromNowOn();
const settings = readSettings();
const log = pino({ level: 'warn' }, pino.destination(2));
const product = await startProduct(settings, new Steps(() => undefined), log);
const postmaster = await findPostmaster(join(realpathSync(homeLink(settings.subgraphs.dataDir)), 'data'));

let cpu = process.cpuUsage();
let profile: { end(): Promise<Shares> } | null = null;

process.on('message', (order: Order) => void obey(order));
tell({ url: product.url, token: product.demoToken ?? '', postmaster: postmaster?.pid ?? 0 });

async function obey(order: Order): Promise<void> {
  if ('begin' in order) await begin(order.begin);
  else if ('end' in order) await end();
  else {
    await product.stop();
    process.exit(0);
  }
}

async function begin(how: 'counts' | 'profile'): Promise<void> {
  profile = how === 'profile' ? await startCpuProfile() : null;
  Object.assign(counts, { statements: 0, rows: 0, writes: 0 });
  cpu = process.cpuUsage();
  tell({ begun: true });
}

async function end(): Promise<void> {
  const { user, system } = process.cpuUsage(cpu);
  const counted = { ...counts };
  tell({ counts: counted, nodeCpuMs: (user + system) / 1000, shares: (await profile?.end()) ?? {} });
}

function tell(message: Ready | Round | { readonly begun: true }): void {
  process.send?.(message);
}

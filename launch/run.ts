import { pino, type Logger } from 'pino';
import { startGatewayApart, startSubgraphApart, type Part } from './apart.ts';
import type { Command } from './command-line.ts';
import { createDemoToken } from './demo-token.ts';
import { describeStep, greet } from './greeting.ts';
import { lastIssuerAddress } from './issuer-address.ts';
import { startProduct } from './product.ts';
import { seed, withAllTables } from './seed.ts';
import { readSettings, type Settings } from './settings.ts';
import { Steps } from './steps.ts';
import { stopOnSignal } from './until-stopped.ts';

/** Writes a line for people. */
export type Print = (line: string) => void;

/** Does what the command line asks for. */
export async function run(command: Command, print: Print): Promise<void> {
  const settings = readSettings(command.kind === 'gateway' ? command.flags : []);
  const log = createLog(settings);
  switch (command.kind) {
    case 'product':
      await runProduct(settings, log, print);
      break;
    case 'gateway':
      runPart(await startGatewayApart(settings, log), 'The gateway', log, print);
      break;
    case 'subgraph':
      runPart(
        await startSubgraphApart(command.name, command.port, settings, log),
        `The subgraph ${command.name}`,
        log,
        print,
      );
      break;
    case 'migrate':
      await withAllTables(settings, log, () => Promise.resolve());
      print('The tables are up to date.');
      break;
    case 'seed':
      await seed(settings, command.companies, log);
      break;
    case 'token':
      print(await printableToken(command.email, settings));
  }
}

async function runProduct(settings: Settings, log: Logger, print: Print): Promise<void> {
  const steps = new Steps((step) => print(describeStep(step)));
  const product = await startProduct(settings, steps, log);
  stopOnSignal(product, log);
  print(greet(product, process.uptime(), settings.gateway.safelist));
}

function runPart(part: Part, name: string, log: Logger, print: Print): void {
  stopOnSignal(part, log);
  print(`${name} is ready at ${part.url} after ${process.uptime().toFixed(1)} s.`);
}

function printableToken(email: string, { gateway, subgraphs }: Settings): Promise<string> {
  const issuer = lastIssuerAddress(subgraphs.dataDir, `http://127.0.0.1:${gateway.port}/issuer`);
  return createDemoToken(email, issuer, subgraphs, new Date());
}

function createLog({ subgraphs }: Settings): Logger {
  return pino({ level: subgraphs.logLevel, base: undefined }, pino.destination({ fd: 2, sync: true }));
}

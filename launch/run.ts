import { pino, type Logger } from 'pino';
import type { Command } from './command-line.ts';
import type { Part } from './part.ts';
import { readSettings, type Settings } from './settings.ts';
import { stopOnSignal } from './until-stopped.ts';

// What a command does not need is not loaded: a gateway alone has no use for the database's code, nor for its memory.

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
    case 'gateway': {
      const { startGatewayApart } = await import('./gateway-apart.ts');
      runPart(await startGatewayApart(settings, log), 'The gateway', log, print);
      break;
    }
    case 'subgraph': {
      const { startSubgraphApart } = await import('./subgraph-apart.ts');
      const subgraph = await startSubgraphApart(command.name, command.port, settings, log);
      runPart(subgraph, `The subgraph ${command.name}`, log, print);
      break;
    }
    case 'migrate': {
      const { migrateAll } = await import('./seed.ts');
      await migrateAll(settings, log);
      print('The tables are up to date.');
      break;
    }
    case 'dead letters': {
      const { describeDeadLetters } = await import('./dead-letters.ts');
      print(await describeDeadLetters(settings, log));
      break;
    }
    case 'replay': {
      const { replayDeadLetters } = await import('./dead-letters.ts');
      print(await replayDeadLetters(command.id, settings, log));
      break;
    }
    case 'seed': {
      const { seed } = await import('./seed.ts');
      await seed(settings, command.companies, log);
      break;
    }
    case 'token':
      print(await printableToken(command.email, settings));
  }
}

async function runProduct(settings: Settings, log: Logger, print: Print): Promise<void> {
  const { startProduct } = await import('./product.ts');
  const { describeStep, greet } = await import('./greeting.ts');
  const { Steps } = await import('./steps.ts');
  const steps = new Steps((step) => print(describeStep(step)));
  const product = await startProduct(settings, steps, log);
  stopOnSignal(product, log);
  print(greet(product, process.uptime(), settings.gateway.safelist));
}

function runPart(part: Part, name: string, log: Logger, print: Print): void {
  stopOnSignal(part, log);
  print(`${name} is ready at ${part.url} after ${process.uptime().toFixed(1)} s.`);
}

async function printableToken(email: string, { gateway, subgraphs }: Settings): Promise<string> {
  const { lastIssuerAddress } = await import('./issuer-address.ts');
  const { createDemoToken } = await import('./demo-token.ts');
  const issuer = lastIssuerAddress(subgraphs.dataDir, `http://127.0.0.1:${gateway.port}/issuer`);
  return createDemoToken(email, issuer, subgraphs, new Date());
}

function createLog({ subgraphs }: Settings): Logger {
  return pino({ level: subgraphs.logLevel, base: undefined }, pino.destination({ fd: 2, sync: true }));
}

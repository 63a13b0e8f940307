import { parseArgs } from 'node:util';
import { runSupergraph, type Outcome } from '../test/gateway/differential/run.ts';

// `npm run soak:differential -- --minutes N --seed S`: random supergraphs, data and operations, the gateway against one plain
// schema, for as long as asked; each operation also `--variants N` times with other leaves. Prints each difference with the seed
// that brings it back, and fails if there was any.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    operations: { type: 'string', default: '40' },
    variants: { type: 'string', default: '1' },
  },
});
const until = performance.now() + Number(values.minutes) * 60_000;
const total = { supergraphs: 0, refused: 0, operations: 0, differences: 0 };
const seedsApart = 1000;

for (let seed = Number(values.seed); performance.now() < until; seed += seedsApart) {
  const outcome = await runSupergraph(seed, Number(values.operations), Number(values.variants));
  note(seed, outcome);
}
console.log(
  `${total.operations} operations on ${total.supergraphs} supergraphs (${total.refused} more were refused by composition): ` +
    `${total.differences} differences.`,
);
process.exitCode = total.differences > 0 ? 1 : 0;

function note(seed: number, { refused, operations, differences }: Outcome): void {
  if (refused === null) total.supergraphs++;
  else total.refused++;
  total.operations += operations;
  total.differences += differences.length;
  for (const { source, variables, operationSeed, expected, actual } of differences) {
    console.log(`\n--seed ${seed}, operation ${operationSeed}:\n${source}\n${JSON.stringify(variables)}`);
    console.log(`expected ${brief(expected)}\nactual   ${brief(actual)}`);
  }
}

function brief(seen: Outcome['differences'][number]['actual']): string {
  return JSON.stringify(seen).slice(0, 2000);
}

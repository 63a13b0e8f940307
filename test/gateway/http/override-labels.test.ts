import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { compose } from '../supergraph/compose.ts';
import { answerOf, post, start, stopAll } from './start.ts';

afterEach(stopAll);

const moved = compose({
  crm: 'type Query { owner: String }',
  legal: 'type Query { owner: String @override(from: "crm", label: "owners-moved") }',
});
const named =
  (owner: string): LocalSubgraph =>
  () =>
    Promise.resolve({ data: { owner } });

test.each([
  ['', 'crm'],
  ['something-else', 'crm'],
  ['something-else, owners-moved', 'legal'],
])('OVERRIDE_LABELS=%s asks %s', async (labels, owner) => {
  const file = join(mkdtempSync(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
  writeFileSync(file, moved);
  const { url } = await start({
    crm: named('crm'),
    legal: named('legal'),
    environment: { SUPERGRAPH: file, OVERRIDE_LABELS: labels },
  });
  expect(await answerOf(await post(url, { query: '{ owner }' }))).toEqual({ data: { owner } });
});

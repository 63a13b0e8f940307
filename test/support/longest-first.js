import Sequencer from '@jest/test-sequencer';

/** Tests that take half a minute and more. A core that gets one of them last works on it while the other has nothing to do. */
const longest = [
  'common/bus/kill',
  'journeys/lifecycle',
  'postgres/embedded',
  'differential/random-supergraph',
  'journeys/large-tenant',
  'common/bus/command',
  'journeys/headline',
  'journeys/integration-api',
];

/** Where in the order above a test is; behind all of it where it is not. */
function rankOf({ path }) {
  const rank = longest.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return rank < 0 ? longest.length : rank;
}

/** Begins with the longest tests; the others follow as Jest would have them. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

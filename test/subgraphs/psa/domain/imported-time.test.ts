import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  importTime,
  type ImportedTime,
  type KnownTime,
} from '../../../../subgraphs/psa/domain/imported-time.ts';

const contracts = new Map([
  ['open', { startsOn: '2026-01-01', endsOn: null }],
  ['over', { startsOn: '2026-01-01', endsOn: '2026-01-31' }],
]);
const entry: ImportedTime = {
  originId: 'a',
  originVersion: 1,
  contractId: 'open',
  personId: 'p',
  workedOn: '2026-02-01',
  minutes: 30,
  isBillable: true,
  note: null,
  projectId: null,
};

/** What comes of entries, one after another, where version 3 of `a` is here on the contract that is over. */
function outcomes(entries: readonly Partial<ImportedTime>[], isKnown = true) {
  const known = new Map(isKnown ? [['a', { originVersion: 3, contractId: 'over' }]] : []);
  const { results, kept } = importTime(
    entries.map((one) => ({ ...entry, ...one })),
    { contracts, known },
  );
  return { outcomes: results.map(({ outcome }) => outcome), results, kept };
}

describe('an entry', () => {
  test.each<[string, Partial<ImportedTime>, boolean, string, number]>([
    ['is new', {}, false, 'CREATED', 1],
    ['is newer', { originVersion: 4 }, true, 'UPDATED', 1],
    ['is the one that is here', { originVersion: 3 }, true, 'UNCHANGED', 0],
    ['is older', { originVersion: 2, contractId: 'nowhere' }, true, 'UNCHANGED', 0],
    ['is on an unknown contract', { originVersion: 4, contractId: 'nowhere' }, true, 'REFUSED', 0],
    ['is after its contract', { originVersion: 4, contractId: 'over' }, true, 'REFUSED', 0],
    ['is on the last day of its contract', { contractId: 'over', workedOn: '2026-01-31' }, false, 'CREATED', 1],
    ['is before its contract', { workedOn: '2025-12-31' }, false, 'REFUSED', 0],
    ['is taken back', { originVersion: 4, minutes: 0 }, true, 'UPDATED', 1],
    ['is taken back with a contract that is no more', { originVersion: 4, minutes: 0, contractId: 'nowhere' }, true, 'UPDATED', 1],
    ['is taken back and was never here', { minutes: 0 }, false, 'UNCHANGED', 1],
    ['is taken back, was never here, and names no contract of ours', { minutes: 0, contractId: 'nowhere' }, false, 'REFUSED', 0],
  ])('that %s', (_, one, isKnown, outcome, kept) => {
    const done = outcomes([one], isKnown);
    expect(done.outcomes).toEqual([outcome]);
    expect(done.kept).toHaveLength(kept);
    expect(done.results[0]?.reason === null).toBe(outcome !== 'REFUSED');
  }); // prettier-ignore

  test('that is taken back stays on its contract', () => {
    expect(outcomes([{ originVersion: 4, minutes: 0 }]).kept).toMatchObject([
      { contractId: 'over', minutes: 0 },
    ]);
  });

  test('that is refused says why, with the day and the contract', () => {
    const [late] = outcomes([{ contractId: 'over' }], false).results;
    expect(late?.reason).toBe(
      'The contract over takes no work of 2026-02-01: its period ended on 2026-01-31.',
    );
    const [early] = outcomes([{ workedOn: '2025-12-31' }], false).results;
    expect(early?.reason).toContain('its period begins on 2026-01-01');
    const [nowhere] = outcomes([{ contractId: 'nowhere' }], false).results;
    expect(nowhere?.reason).toBe('There is no contract nowhere in this tenant.');
  });
});

test('several versions of one entry are taken one after another', () => {
  const versions = [2, 5, 4, 6].map((originVersion) => ({ originVersion, minutes: originVersion }));
  const done = outcomes(versions);
  expect(done.outcomes).toEqual(['UNCHANGED', 'UPDATED', 'UNCHANGED', 'UPDATED']);
  expect(done.kept).toMatchObject([{ originVersion: 6, minutes: 6 }]);
  // One that is taken back does not come back by an older version.
  const back = [{ originVersion: 9, minutes: 0 }, { originVersion: 8 }];
  expect(outcomes(back).outcomes).toEqual(['UPDATED', 'UNCHANGED']);
});

test('in whatever parts and however often entries come, the same is kept', () => {
  const entries = fc.array(
    fc.record({
      originId: fc.constantFrom('a', 'b', 'c'),
      originVersion: fc.integer({ min: 1, max: 5 }),
      minutes: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(entries, fc.nat({ max: 12 }), (given, cut) => {
      const all = given.map((one) => ({ ...entry, ...one }));
      const whole = keep(new Map(), all);
      const parts = keep(keep(new Map(), all.slice(0, cut)), all.slice(cut));
      expect(parts).toEqual(whole);
      expect(keep(whole, all)).toEqual(whole);
    }),
  );
});

/** What is here after an import. */
function keep(here: ReadonlyMap<string, ImportedTime>, entries: readonly ImportedTime[]) {
  const known: ReadonlyMap<string, KnownTime> = here;
  const { kept } = importTime(entries, { contracts, known });
  return new Map([...here, ...kept.map((one) => [one.originId, one] as const)]);
}

import { describe, expect, test } from '@jest/globals';
import {
  contractNeeds,
  mistakesInTerms,
  type ContractTerms,
} from '../../../../subgraphs/psa/domain/contract-terms.ts';
import type { ContractType } from '../../../../subgraphs/psa/enums.ts';

const types = Object.keys(contractNeeds) as ContractType[];
const paid = ['includedMinutes', 'hourlyRate', 'price'] as const;
const given = {
  includedMinutes: 60,
  hourlyRate: { amountMinor: 1, currency: 'USD' },
  price: { amountMinor: 0, currency: 'USD' },
};

describe('every type with every choice of terms', () => {
  const choices = [0, 1, 2, 3, 4, 5, 6, 7];
  test.each(types.flatMap((type) => choices.map((choice) => [type, choice] as const)))(
    '%s, %d',
    (type, choice) => {
      const has = (index: number) => (choice & (1 << index)) !== 0;
      const terms: ContractTerms = {
        type,
        startsOn: '2026-01-01',
        endsOn: null,
        includedMinutes: has(0) ? given.includedMinutes : null,
        hourlyRate: has(1) ? given.hourlyRate : null,
        price: has(2) ? given.price : null,
      };
      const wrong = paid.filter((term, index) => {
        const need = contractNeeds[type][term];
        return need === 'needed' ? !has(index) : need === 'none' && has(index);
      });
      expect(mistakesInTerms(terms).map(({ term }) => term)).toEqual(wrong);
    },
  );
});

test('says what each type needs', () => {
  // The agreement itself, beside the code's table: hours and retainers need time, fixed prices a price, the rest a rate.
  expect(types.map((type) => [type, paid.filter((term) => contractNeeds[type][term] === 'needed')])).toEqual([
    ['HOURS', ['includedMinutes']],
    ['RETAINER', ['includedMinutes']],
    ['TIME_AND_MATERIAL', ['hourlyRate']],
    ['FIXED', ['price']],
  ]);
});

test.each<[string, Partial<ContractTerms>, string[]]>([
  ['a period of one day', { startsOn: '2026-01-01', endsOn: '2026-01-01' }, []],
  ['a period that goes backwards', { startsOn: '2026-01-02', endsOn: '2026-01-01' }, ['endsOn']],
  ['days of other ages', { startsOn: '1899-12-31', endsOn: '3000-01-01' }, ['startsOn', 'endsOn']],
  ['as much time as there may be', { includedMinutes: 10_000_000 }, []],
  ['more than that', { includedMinutes: 10_000_001 }, ['includedMinutes']],
  ['a currency in small letters', { hourlyRate: { amountMinor: 1, currency: 'usd' } }, ['hourlyRate']],
  ['two currencies', { hourlyRate: given.hourlyRate, price: { amountMinor: 1, currency: 'EUR' } }, ['price']],
])('%s', (_, terms, wrong) => {
  const hours: ContractTerms = {
    type: 'HOURS',
    startsOn: '2026-01-01',
    endsOn: null,
    includedMinutes: 60,
    hourlyRate: null,
    price: null,
  };
  expect(mistakesInTerms({ ...hours, ...terms }).map(({ term }) => term)).toEqual(wrong);
});

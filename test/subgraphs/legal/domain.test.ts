import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../subgraphs/common/clock.ts';
import { complianceScore, satisfiedCount } from '../../../subgraphs/legal/domain/compliance-score.ts';
import { isOpen, openMatterStatuses } from '../../../subgraphs/legal/domain/matter-status.ts';
import {
  policyStatus,
  type PolicyFacts,
  type PolicyStatus,
} from '../../../subgraphs/legal/domain/policy-status.ts';
import {
  byNeed,
  requirementState,
  type RequirementState,
} from '../../../subgraphs/legal/domain/requirement-state.ts';
import { signingOutcome } from '../../../subgraphs/legal/domain/signing-outcome.ts';

const today = '2026-03-02';
const instant = new Date('2026-02-01T09:00:00Z');
const later = new Date('2026-02-03T09:00:00Z');

describe('policyStatus', () => {
  const sent: PolicyFacts = { sentAt: instant, signedAt: null, declinedAt: null, expiresOn: null };
  const signed = { ...sent, signedAt: later };
  const declined = { ...sent, declinedAt: later };

  test.each<[PolicyStatus, string, PolicyFacts]>([
    ['DRAFT', 'nobody was asked', { ...sent, sentAt: null }],
    ['DRAFT', 'nobody was asked and its day has come', { ...sent, sentAt: null, expiresOn: today }],
    ['SENT', 'not all have signed', sent],
    ['SENT', 'it expires tomorrow', { ...sent, expiresOn: '2026-03-03' }],
    ['EXPIRED', 'its day came before all had signed', { ...sent, expiresOn: today }],
    ['SIGNED', 'all have signed', signed],
    ['SIGNED', 'today is the last day of it', { ...signed, expiresOn: '2026-03-03' }],
    ['EXPIRED', 'today is the first day without it', { ...signed, expiresOn: today }],
    ['EXPIRED', 'it ended yesterday', { ...signed, expiresOn: '2026-03-01' }],
    ['DECLINED', 'one has declined', declined],
    ['DECLINED', 'one has declined, and its day came after', { ...declined, expiresOn: today }],
  ])('is %s when %s', (status, _, facts) => expect(policyStatus(facts, today)).toBe(status));

  test('becomes EXPIRED on the very day, whatever the day, and stays so', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (days, isSigned) => {
        const facts = { ...(isSigned ? signed : sent), expiresOn: today };
        const expired = policyStatus(facts, addDays(today, days)) === 'EXPIRED';
        expect(expired).toBe(days >= 0);
      }),
    );
  });
});

describe('signingOutcome', () => {
  const open = { signedAt: null, declinedAt: null };
  const yes = (signedAt: Date) => ({ signedAt, declinedAt: null });
  const no = (declinedAt: Date) => ({ signedAt: null, declinedAt });

  test('is signed when the last one has signed', () =>
    expect(signingOutcome([yes(later), yes(instant)])).toEqual({ signedAt: later, declinedAt: null }));

  test('is open while one has not answered', () =>
    expect(signingOutcome([yes(instant), open])).toEqual({ signedAt: null, declinedAt: null }));

  test('is declined since the first one declined', () =>
    expect(signingOutcome([no(later), yes(instant), no(instant)])).toEqual({
      signedAt: null,
      declinedAt: instant,
    }));

  test('is not signed without signers', () =>
    expect(signingOutcome([])).toEqual({ signedAt: null, declinedAt: null }));

  test('is signed exactly when there are signers and all have signed, in any order', () => {
    const answer = fc.oneof(fc.constant(open), fc.constant(yes(instant)), fc.constant(no(later)));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
        const outcome = signingOutcome(answers);
        const all = answers.length > 0 && answers.every((one) => one.signedAt !== null);
        expect(outcome.signedAt !== null).toBe(all);
        expect(outcome.declinedAt !== null).toBe(answers.some((one) => one.declinedAt !== null));
        expect(signingOutcome(answers.toReversed())).toEqual(outcome);
      }),
    );
  });
});

describe('requirementState', () => {
  test.each<[PolicyStatus | null, RequirementState]>([
    [null, 'MISSING'],
    ['DRAFT', 'MISSING'],
    ['SENT', 'PENDING'],
    ['SIGNED', 'SATISFIED'],
    ['DECLINED', 'DECLINED'],
    ['EXPIRED', 'EXPIRED'],
  ])('of a policy that is %s is %s', (status, state) => expect(requirementState(status)).toBe(state));

  test('sorts what is missing first and what is satisfied last', () => {
    const states: RequirementState[] = ['SATISFIED', 'PENDING', 'MISSING', 'DECLINED', 'EXPIRED', 'MISSING'];
    expect(states.sort(byNeed)).toEqual([
      'MISSING',
      'MISSING',
      'EXPIRED',
      'DECLINED',
      'PENDING',
      'SATISFIED',
    ]);
  });
});

describe('complianceScore', () => {
  const anyState = fc.constantFrom<RequirementState>(
    'SATISFIED',
    'PENDING',
    'EXPIRED',
    'DECLINED',
    'MISSING',
  );

  test('is null where nothing is required', () => expect(complianceScore([])).toBeNull());

  test.each<[number, RequirementState[]]>([
    [0, ['MISSING', 'PENDING', 'EXPIRED', 'DECLINED']],
    [33, ['SATISFIED', 'MISSING', 'MISSING']],
    [66, ['SATISFIED', 'SATISFIED', 'PENDING']],
    [100, ['SATISFIED', 'SATISFIED']],
  ])('is %d for %j', (score, states) => expect(complianceScore(states)).toBe(score));

  test('is a whole number from 0 to 100: 100 only when all are satisfied, 0 only below one in a hundred', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 300 }), (states) => {
        const score = complianceScore(states) ?? Number.NaN;
        const satisfied = satisfiedCount(states);
        expect(Number.isInteger(score)).toBe(true);
        expect(score === 100).toBe(satisfied === states.length);
        expect(score <= (100 * satisfied) / states.length).toBe(true);
        expect(score + 1 > (100 * satisfied) / states.length).toBe(true);
      }),
    );
  });
});

test('a matter is open until it is resolved or closed', () => {
  expect(openMatterStatuses).toEqual(['OPEN', 'IN_PROGRESS', 'WAITING']);
  expect((['RESOLVED', 'CLOSED'] as const).map(isOpen)).toEqual([false, false]);
});

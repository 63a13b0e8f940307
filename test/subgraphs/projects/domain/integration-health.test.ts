import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  ExportNumbers,
  IntegrationFacts,
  PsaFacts,
} from '../../../../subgraphs/projects/domain/integration/facts.ts';
import {
  integrationFindings,
  integrationRules,
  integrationStatus,
} from '../../../../subgraphs/projects/domain/integration/health.ts';

const day = new Date('2026-03-02T12:00:00Z');
const nothingOpen: ExportNumbers = {
  pending: 0,
  waitingForContract: 0,
  failed: 0,
  nextTryAt: null,
  failedSince: null,
  failedReason: null,
};
const well: PsaFacts = {
  psaTenantId: 'ten_1',
  keyEnding: '6789',
  isKeyReadable: true,
  contactOutcome: 'ANSWERED',
  contactReason: null,
  contactSince: day,
  exportPausedAt: null,
  exportPausedReason: null,
};

function findings(psa: Partial<PsaFacts> | null, exports: Partial<ExportNumbers> = {}) {
  const facts: IntegrationFacts = {
    tenantId: 'ten_1',
    psa: psa && { ...well, ...psa },
    exports: { ...nothingOpen, ...exports },
  };
  return integrationFindings(facts);
}

test('nothing is found where all is well, also while time is on its way', () => {
  expect(findings({}, { pending: 7, nextTryAt: day })).toEqual([]);
  expect(integrationStatus([])).toBe('OK');
});

describe('each rule', () => {
  const heard = (contactOutcome: PsaFacts['contactOutcome']) => ({ contactOutcome, contactReason: 'Why.' });
  test.each<[string, 'ERROR' | 'WARNING', ReturnType<typeof findings>, string, Date | null]>([
    ['PSA_NOT_SET_UP', 'ERROR', findings(null), 'PSA is not set up', null],
    ['PSA_KEY_MISSING', 'ERROR', findings({ keyEnding: null }), 'no integration key', null],
    [
      'PSA_KEY_UNREADABLE',
      'ERROR',
      findings({ isKeyReadable: false, contactOutcome: null, contactSince: null }),
      'The integration key that ends with "6789" cannot be read any more',
      null,
    ],
    [
      'PSA_WRONG_TENANT',
      'ERROR',
      findings({ psaTenantId: 'ten_2' }),
      'The settings name the PSA tenant ten_2, and this tenant is ten_1',
      null,
    ],
    ['PSA_WRONG_ADDRESS', 'ERROR', findings(heard('NOT_PSA')), 'Why.', day],
    ['PSA_UNREACHABLE', 'ERROR', findings(heard('UNREACHABLE')), 'Why.', day],
    ['PSA_KEY_REFUSED', 'ERROR', findings(heard('KEY_REFUSED')), 'Why.', day],
    ['PSA_KEY_NOT_ALLOWED', 'ERROR', findings(heard('KEY_NOT_ALLOWED')), 'Why.', day],
    ['PSA_NOT_ASKED', 'WARNING', findings({ contactOutcome: null, contactSince: null }), 'not asked', null],
    [
      'EXPORT_PAUSED',
      'ERROR',
      findings({ exportPausedAt: day, exportPausedReason: 'No.' }, { pending: 2 }),
      'The export is paused, and 2 approved time entries wait: No.',
      day,
    ],
    [
      'EXPORT_FAILED',
      'ERROR',
      findings({}, { failed: 1, failedSince: day, failedReason: 'PSA refused it.' }),
      'The export of 1 approved time entry has failed, the latest as: PSA refused it.',
      day,
    ],
    [
      'WAITING_FOR_CONTRACT',
      'WARNING',
      findings({}, { waitingForContract: 3 }),
      '3 approved time entries wait until their projects are linked to a PSA contract.',
      null,
    ],
  ])('%s is found alone, with the way out', (code, status, found, message, since) => {
    expect(found).toEqual([
      {
        code,
        status,
        message: expect.stringContaining(message),
        wayOut: expect.stringMatching(/^[A-Z].*\.$/),
        since,
      },
    ]);
  });

  test('has a code of its own', () => {
    const codes = integrationRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(12);
  });
});

test('the gravest is told first, and a cause before what it leads to', () => {
  const refused = { contactOutcome: 'KEY_REFUSED', contactReason: 'No.' } as const;
  const found = findings(
    { ...refused, exportPausedAt: day, exportPausedReason: 'No.' },
    { pending: 1, waitingForContract: 1 },
  );
  expect(found.map(({ code }) => code)).toEqual(['PSA_KEY_REFUSED', 'EXPORT_PAUSED', 'WAITING_FOR_CONTRACT']);
  expect(integrationStatus(found)).toBe('ERROR');
  expect(integrationStatus(findings({}, { waitingForContract: 1 }))).toBe('WARNING');
});

test('the status is the worst of what is found, whatever the facts', () => {
  const psa = fc.record({
    psaTenantId: fc.constantFrom('ten_1', 'ten_2'),
    keyEnding: fc.constantFrom('6789', null),
    contactOutcome: fc.constantFrom('ANSWERED' as const, 'UNREACHABLE' as const, null),
    contactReason: fc.constantFrom('Why.', null),
    exportPausedAt: fc.constantFrom(day, null),
  });
  const exports = fc.record({ pending: fc.nat(), failed: fc.nat(3), waitingForContract: fc.nat(3) });
  fc.assert(
    fc.property(fc.option(psa), exports, (settings, numbers) => {
      const found = findings(settings, numbers);
      const statuses = found.map(({ status }) => status);
      expect(statuses).toEqual([...statuses].sort());
      const worst = statuses.includes('ERROR') ? 'ERROR' : 'WARNING';
      expect(integrationStatus(found)).toBe(found.length === 0 ? 'OK' : worst);
    }),
  );
});

import type { KeyFinding, KeyService, ReplayedAnswer } from '../../../schema/key-service.ts';

/** A key service that keeps its memory in the test. What it promises is tested on Identity's, which has a database. */
export function rememberingService(find: (key: string) => KeyFinding): KeyService & { forget: () => void } {
  const kept = new Map<string, { fingerprint: string; claim: string; answer: ReplayedAnswer | null }>();
  let claims = 0;
  return {
    forget: () => kept.clear(),
    introspect: (key) => Promise.resolve(find(key)),
    claim: ({ tenantId, subject, idempotencyKey, fingerprint }) => {
      const id = JSON.stringify([tenantId, subject, idempotencyKey]);
      const known = kept.get(id);
      if (known === undefined) {
        const claim = String(++claims);
        kept.set(id, { fingerprint, claim, answer: null });
        return Promise.resolve({ kind: 'claimed', claimed: { tenantId, id, claim } });
      }
      if (known.fingerprint !== fingerprint) return Promise.resolve({ kind: 'different' });
      return Promise.resolve(known.answer ? { kind: 'answered', answer: known.answer } : { kind: 'running' });
    },
    complete: ({ id }, answer) => {
      const known = kept.get(id);
      if (known) kept.set(id, { ...known, answer });
      return Promise.resolve();
    },
    release: ({ id }) => Promise.resolve(void kept.delete(id)),
  };
}

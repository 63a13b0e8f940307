import { invalid, type Finding } from '../../common/commands/checks.ts';

/** A key ends in the future, or not at all: one that is over at once is a mistake. */
export function checkExpiry(expiresAt: Date | null | undefined, now: Date): Finding {
  if (!expiresAt || expiresAt > now) return null;
  const message = `must be in the future, after ${now.toISOString()}; received ${expiresAt.toISOString()}`;
  return invalid(['input', 'expiresAt'], message);
}

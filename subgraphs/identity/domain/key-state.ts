import type { IntegrationKeyState } from '../enums.ts';

/** What a key's state follows from. */
export interface KeyTimes {
  readonly expiresAt: Date | null;
  /** Until when it works beside the key that replaces it; null where none does. */
  readonly overlapEndsAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Where a key stands at an instant. From the instant at which it ends on, it does not work any more. */
export function stateOf({ expiresAt, overlapEndsAt, revokedAt }: KeyTimes, now: Date): IntegrationKeyState {
  if (revokedAt !== null) return 'REVOKED';
  if (expiresAt !== null && expiresAt <= now) return 'EXPIRED';
  if (overlapEndsAt === null) return 'ACTIVE';
  return now < overlapEndsAt ? 'ROTATING' : 'EXPIRED';
}

/** When a key stops, or has stopped, by itself: at its own end or at that of its overlap. Null where it does not. */
export function endOf({ expiresAt, overlapEndsAt }: KeyTimes): Date | null {
  if (expiresAt === null || overlapEndsAt === null) return expiresAt ?? overlapEndsAt;
  return expiresAt < overlapEndsAt ? expiresAt : overlapEndsAt;
}

/** What can be done with a key. */
export type KeyAction = 'use' | 'update' | 'rotate' | 'revoke';

/** What can be done with a key in each state. Nothing leads out of EXPIRED and REVOKED. */
export const keyActions: Readonly<Record<IntegrationKeyState, readonly KeyAction[]>> = {
  ACTIVE: ['use', 'update', 'rotate', 'revoke'],
  ROTATING: ['use', 'update', 'revoke'],
  EXPIRED: [],
  REVOKED: [],
};

/** Whether something can be done with a key in a state. */
export function canDo(action: KeyAction, state: IntegrationKeyState): boolean {
  return keyActions[state].includes(action);
}

/** The states in which something can be done. */
export function statesFor(action: KeyAction): IntegrationKeyState[] {
  const states = Object.keys(keyActions) as IntegrationKeyState[];
  return states.filter((state) => canDo(action, state));
}

/** When the key that replaces one ends: it lives as long as the old one was meant to. Null where that has no end. */
export function sameLifetime(
  { createdAt, expiresAt }: { readonly createdAt: Date; readonly expiresAt: Date | null },
  now: Date,
): Date | null {
  return expiresAt === null ? null : new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime());
}

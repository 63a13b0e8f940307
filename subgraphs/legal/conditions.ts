import type { Condition } from '../common/lists/list.ts';
import { openMatterStatuses } from './domain/matter-status.ts';
import type { PolicyStatus } from './domain/policy-status.ts';

const inForce = '(t.expires_on IS NULL OR t.expires_on > ?::date)';

/**
 * `policyStatus` of the domain, as PostgreSQL sees it: a list that is filtered here costs its page and not the whole list.
 * A property test holds the two together.
 */
export function policyStatusIs(status: PolicyStatus, today: string): Condition {
  switch (status) {
    case 'DRAFT':
      return { sql: 't.sent_at IS NULL', values: [] };
    case 'DECLINED':
      return { sql: 't.declined_at IS NOT NULL', values: [] };
    case 'EXPIRED':
      return {
        sql: '(t.sent_at IS NOT NULL AND t.declined_at IS NULL AND t.expires_on <= ?::date)',
        values: [today],
      };
    case 'SIGNED':
      return { sql: `(t.signed_at IS NOT NULL AND ${inForce})`, values: [today] };
    case 'SENT':
      return {
        sql: `(t.sent_at IS NOT NULL AND t.signed_at IS NULL AND t.declined_at IS NULL AND ${inForce})`,
        values: [today],
      };
  }
}

/** The conditions of a list of policies in a status; none where there is no status. */
export function wherePolicyStatus(
  status: PolicyStatus | null | undefined,
  today: string,
): readonly Condition[] {
  return status == null ? [] : [policyStatusIs(status, today)];
}

/** A condition that a matter counts as open. */
export const matterIsOpen: Condition = { sql: 't.status = ANY(?::text[])', values: [openMatterStatuses] };

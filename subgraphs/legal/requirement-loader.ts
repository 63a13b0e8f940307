import DataLoader from 'dataloader';
import { byKeys } from '../common/database/statement.ts';
import type { LoaderSource } from '../common/graph/subgraph.ts';
import { policyStatusIs } from './conditions.ts';
import { policyStatus, type PolicyFacts } from './domain/policy-status.ts';
import { byNeed, requirementState, type RequirementState } from './domain/requirement-state.ts';

/** What is required of a company, and where it stands today. */
export interface RequirementStanding {
  readonly companyId: string;
  readonly templateId: string;
  readonly state: RequirementState;
  /** The policy that the state comes from; null where none was ever made. */
  readonly policyId: string | null;
}

/** What the statement gives: a requirement beside the facts of the policy that decides it. */
interface RequirementFacts extends PolicyFacts {
  readonly companyId: string;
  readonly templateId: string;
  readonly policyId: string | null;
}

/** Loads what is required of a company, what is missing first; one statement for all companies. */
export function createRequirementLoader({ read, today }: LoaderSource) {
  return new DataLoader<string, readonly RequirementStanding[]>(async (companyIds) => {
    const found = await read<RequirementFacts>(requirementsStatement(companyIds, today));
    const byCompany = Map.groupBy(found, (facts) => facts.companyId);
    return companyIds.map((id) => standings(byCompany.get(id) ?? [], today));
  });
}

/**
 * One policy decides each requirement: the newest that satisfies it, else the newest that was sent, else the newest draft. So
 * a renewal that is still being written does not hide that the signed policy has expired.
 */
function requirementsStatement(companyIds: readonly string[], today: string) {
  const signed = policyStatusIs('SIGNED', today);
  const sql = `
    SELECT r.company_id AS "companyId", r.template_id AS "templateId", p.id AS "policyId",
      p.sent_at AS "sentAt", p.signed_at AS "signedAt", p.declined_at AS "declinedAt", p.expires_on AS "expiresOn"
    FROM legal.requirements r LEFT JOIN LATERAL (
      SELECT t.* FROM legal.policies t WHERE t.company_id = r.company_id AND t.template_id = r.template_id
      ORDER BY ${signed.sql.replaceAll('?', '$2')} DESC, (t.sent_at IS NOT NULL) DESC, t.created_at DESC, t.id DESC
      LIMIT 1
    ) p ON true
    WHERE r.company_id = ANY($1::text[])
    ORDER BY r.id`;
  return byKeys(sql, companyIds, today);
}

function standings(found: readonly RequirementFacts[], today: string): RequirementStanding[] {
  return found
    .map((facts) => ({
      companyId: facts.companyId,
      templateId: facts.templateId,
      policyId: facts.policyId,
      state: requirementState(facts.policyId === null ? null : policyStatus(facts, today)),
    }))
    .sort((a, b) => byNeed(a.state, b.state));
}

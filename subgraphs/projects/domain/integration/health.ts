import type { IntegrationStatus } from '../../enums.ts';
import { exportRules } from './export-rules.ts';
import type { IntegrationFacts, IntegrationFinding, IntegrationRule } from './facts.ts';
import { psaRules } from './psa-rules.ts';

/** Every rule, in the order in which equally grave findings are told: a cause stands before what it leads to. */
export const integrationRules: readonly IntegrationRule[] = [...psaRules, ...exportRules];

const gravity: Readonly<Record<IntegrationStatus, number>> = { OK: 0, WARNING: 1, ERROR: 2 };

/** All that is wrong, the gravest first. */
export function integrationFindings(facts: IntegrationFacts): IntegrationFinding[] {
  const found = integrationRules.flatMap(({ code, status, wayOut, find }) => {
    const finding = find(facts);
    return finding === null ? [] : [{ code, status, wayOut, ...finding }];
  });
  return gravestFirst(found);
}

/**
 * What Projects has found with what Hub has found, which is undefined where nobody asked for it. Null where Hub's are not known: all
 * of it would be less than all.
 */
export function allFindings(
  own: readonly IntegrationFinding[],
  hub: readonly IntegrationFinding[] | null | undefined,
): readonly IntegrationFinding[] | null {
  if (hub === undefined) return own;
  return hub && gravestFirst([...own, ...hub]);
}

function gravestFirst(findings: readonly IntegrationFinding[]): IntegrationFinding[] {
  return findings.toSorted((a, b) => gravity[b.status] - gravity[a.status]);
}

/** As bad as the worst of what was found, of which the gravest is the first. */
export function integrationStatus(findings: readonly IntegrationFinding[]): IntegrationStatus {
  return findings[0]?.status ?? 'OK';
}

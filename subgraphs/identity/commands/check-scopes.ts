import { invalid, type Finding } from '../../common/commands/checks.ts';
import { foreignScopes, scopesOfProduct } from '../domain/integration-scopes.ts';
import type { IntegrationProduct } from '../enums.ts';

/** A key is allowed something, and nothing that its product cannot have. Nothing is wrong with a list that was left out. */
export function checkScopes(
  product: IntegrationProduct,
  scopes: readonly string[] | null | undefined,
): Finding {
  if (scopes === null || scopes === undefined) return null;
  const path = ['input', 'scopes'];
  const allowed = `a key of ${product} can have: ${scopesOfProduct[product].join(', ')}`;
  if (scopes.length === 0) return invalid(path, `must name at least one scope; ${allowed}`);
  const foreign = foreignScopes(product, scopes);
  if (foreign.length === 0) return null;
  return invalid(path, `must not have ${foreign.slice(0, 10).map(quoted).join(', ')}; ${allowed}`);
}

function quoted(scope: string): string {
  return JSON.stringify(scope.slice(0, 60));
}

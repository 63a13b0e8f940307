import type { IntegrationProduct } from '../enums.ts';

/** What an integration key can be allowed to do. A scope is one action; a key has those that are listed on it, and no more. */
export const integrationScopes = {
  'projects.status.read': 'Read the list of clients with the status of their projects.',
  'projects.health.read': 'Read how clients and projects stand, and why.',
  'projects.activity.read': 'Read what happened in projects lately.',
  'projects.context.read': 'Read a project with its milestones, to show it in another product.',
  'projects.contract.link': 'Link a project to a PSA contract.',
  'projects.ticket.link': 'Link a task to a PSA ticket.',
  'psa.contracts.read': 'Read PSA contracts.',
  'psa.tickets.read': 'Read PSA tickets.',
  'time.import': 'Bring time entries from another product into PSA.',
  graph: 'Ask GraphQL freely: all that a member of the tenant’s staff may read.',
} as const;

/** One of the scopes. */
export type IntegrationScope = keyof typeof integrationScopes;

const readProjects = [
  'projects.status.read',
  'projects.health.read',
  'projects.activity.read',
  'projects.context.read',
] as const satisfies readonly IntegrationScope[];

/** What a key of each product may be allowed: what the product's own screens and jobs need of the others. */
export const scopesOfProduct: Readonly<Record<IntegrationProduct, readonly IntegrationScope[]>> = {
  PSA: [...readProjects, 'projects.contract.link', 'projects.ticket.link'],
  CRM: readProjects,
  SECURITY: ['projects.status.read', 'projects.health.read'],
  PEOPLE: ['projects.status.read'],
  PROJECTS: ['psa.contracts.read', 'psa.tickets.read', 'time.import', 'graph'],
  THIRD_PARTY: [...readProjects, 'projects.contract.link', 'projects.ticket.link', 'graph'],
};

/** Those of the scopes that a key of the product cannot have. */
export function foreignScopes(product: IntegrationProduct, scopes: readonly string[]): string[] {
  const allowed: readonly string[] = scopesOfProduct[product];
  return scopes.filter((scope) => !allowed.includes(scope));
}

// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
/** Where a company stands with the tenant. */
export type CompanyStatus =
  /** Not a customer yet. */
  | 'PROSPECT'
  /** A customer. */
  | 'ACTIVE'
  /** Was a customer once. */
  | 'FORMER';

// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
/** What a member of staff does, and so may do. */
export type Role =
  /** Owns the tenant: everything. */
  | 'OWNER'
  /** Sets the products up and gives roles. */
  | 'ADMIN'
  /** Leads projects and approves time. */
  | 'PROJECT_MANAGER'
  /** Works on tickets and tasks and logs time. */
  | 'TECHNICIAN'
  /** Takes calls and tickets in and assigns them. */
  | 'DISPATCHER'
  /** Looks after companies and deals. */
  | 'ACCOUNT_MANAGER'
  /** Handles matters, policies and contract reviews. */
  | 'ATTORNEY'
  /** Looks after employees and their documents. */
  | 'HR'
  /** Bills and keeps the books. */
  | 'FINANCE';

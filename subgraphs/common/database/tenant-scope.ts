import { AsyncLocalStorage } from 'node:async_hooks';

/** One piece of work for one tenant, such as a request. */
export interface TenantScope {
  readonly tenantId: string;
}

const scope = new AsyncLocalStorage<TenantScope>();

/** Runs the work for one tenant: every connection that it takes from a pool sees that tenant's rows and no others. */
export function runAsTenant<T>(tenantId: string, work: () => T): T {
  return scope.run({ tenantId }, work);
}

/** The running piece of work; undefined outside of any, where no rows are seen. */
export function currentScope(): TenantScope | undefined {
  return scope.getStore();
}

/** The tenant that the running work is for. */
export function currentTenant(): string | undefined {
  return currentScope()?.tenantId;
}

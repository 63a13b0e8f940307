import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** Runs the work for one tenant: every connection that it takes from a pool sees that tenant's rows and no others. */
export function runAsTenant<T>(tenantId: string, work: () => T): T {
  return scope.run(tenantId, work);
}

/** The tenant that the running work is for; undefined outside of any, where no rows are seen. */
export function currentTenant(): string | undefined {
  return scope.getStore();
}

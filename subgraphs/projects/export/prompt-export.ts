import type { DataSource } from 'typeorm';
import { exportDueTime, type ExportAround } from './export-due-time.ts';

/** The tenants whose time is being exported by this process just now. */
const underWay = new WeakMap<DataSource, Set<string>>();

/**
 * Has a tenant's export run now, and does not wait for it: whoever tells of approved time has a transaction open, which is not to be
 * held while PSA thinks. Two hundred entries that are approved together are one run. Nothing depends on it: what it does not do, as
 * it fails or its process ends, the schedule does within the next minute, and what goes wrong there is told.
 */
export function promptExport(around: ExportAround, tenantId: string): void {
  const tenants = underWay.get(around.dataSource) ?? new Set();
  underWay.set(around.dataSource, tenants);
  if (tenants.has(tenantId)) return;
  tenants.add(tenantId);
  exportDueTime(around, tenantId)
    .catch(() => undefined)
    .finally(() => tenants.delete(tenantId));
}

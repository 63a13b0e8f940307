import type { DataSource } from 'typeorm';
import { exportDueTime, longEnough, type ExportAround } from './export-due-time.ts';

/** The tenants whose time is being exported by this process just now, and whether something came up since that began. */
const underWay = new WeakMap<DataSource, Map<string, boolean>>();

/**
 * Has a tenant's export run now, and does not wait for it: whoever tells of approved time has a transaction open, which is not to be
 * held while PSA thinks. Two hundred entries that are approved together are one run, and what comes up while it goes on, which it
 * may have missed, is one more. Nothing depends on it: what it does not do, as it fails or its process ends, the schedule does within
 * the next minute, and what goes wrong there is told.
 */
export function promptExport(around: ExportAround, tenantId: string): void {
  const tenants = underWay.get(around.dataSource) ?? new Map<string, boolean>();
  underWay.set(around.dataSource, tenants);
  const isUnderWay = tenants.has(tenantId);
  tenants.set(tenantId, isUnderWay);
  if (!isUnderWay) void exportUntilQuiet(around, tenantId, tenants);
}

async function exportUntilQuiet(
  around: ExportAround,
  tenantId: string,
  tenants: Map<string, boolean>,
): Promise<void> {
  do {
    tenants.set(tenantId, false);
    const run = await exportDueTime(around, tenantId).catch(() => null);
    if (run?.stoppedBy === longEnough) tenants.set(tenantId, true);
  } while (tenants.get(tenantId) === true);
  tenants.delete(tenantId);
}

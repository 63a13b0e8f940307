import { dayOf } from '../subgraphs/common/clock.ts';
import type { DemoCast } from '../subgraphs/common/demo/cast.ts';
import { createCast, defaultDemoCompanies, demoTenantPlans } from '../subgraphs/common/demo/demo-tenants.ts';

/** The casts of the demo's tenants on a day. */
export function demoCasts(now: Date, companies = defaultDemoCompanies): DemoCast[] {
  return demoTenantPlans(companies).map((plan) => createCast(plan, dayOf(now)));
}

import { brandingOf } from './branding.ts';
import type { Context } from './context.ts';
import { brandingFindings } from './domain/branding-findings.ts';
import { directoryFindings } from './domain/directory/findings.ts';
import type { HubFinding } from './domain/finding.ts';

/** Brings the facts of one thing that is set up in Hub together with its rule, which is in `domain/`. */
type FindingSource = (context: Context) => Promise<readonly HubFinding[]>;

/** All that is looked at. Equally grave findings are told in this order. */
const sources: readonly FindingSource[] = [findInDirectory, findInBranding];

/** All that is wrong with what is set up in Hub. Projects puts it in order, among what it finds itself. */
export async function findInHub(context: Context): Promise<readonly HubFinding[]> {
  return (await Promise.all(sources.map((find) => find(context)))).flat();
}

async function findInDirectory({ loaders, clock }: Context): Promise<readonly HubFinding[]> {
  return directoryFindings(await loaders.directoryFacts(), clock.now());
}

async function findInBranding(context: Context): Promise<readonly HubFinding[]> {
  const tenant = await context.loaders.tenant.load(context.viewer.tenantId);
  return tenant === null ? [] : brandingFindings(await brandingOf(tenant, context));
}

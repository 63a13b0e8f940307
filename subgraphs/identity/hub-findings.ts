import type { Context } from './context.ts';
import type { HubFinding } from './domain/finding.ts';

/** Brings the facts of one thing that is set up in Hub together with its rules, which are in `domain/`. */
type FindingSource = (context: Context) => Promise<readonly HubFinding[]>;

/** All that is looked at. Equally grave findings are told in this order. */
const sources: readonly FindingSource[] = [];

/** All that is wrong with what is set up in Hub. Projects puts it in order, among what it finds itself. */
export async function findInHub(context: Context): Promise<readonly HubFinding[]> {
  return (await Promise.all(sources.map((find) => find(context)))).flat();
}

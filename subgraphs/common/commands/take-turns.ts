import type { Work } from './work.ts';

/**
 * Waits until no other transaction of the tenant has the turn of this name, and has it until its own ends. For rules over several
 * rows, some of which may not be there yet: what is read in the turn stays true until it is over.
 */
export async function takeTurn(name: string, { rows, viewer }: Pick<Work, 'rows' | 'viewer'>): Promise<void> {
  await rows.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${viewer.tenantId} ${name}`]);
}

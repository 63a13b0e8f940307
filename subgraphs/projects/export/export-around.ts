import type { Work } from '../../common/commands/work.ts';
import { createHttpPsa } from '../psa/http-psa.ts';
import type { ExportAround } from './export-due-time.ts';

const psa = createHttpPsa();

/** What an export works with that some work for a tenant gives rise to. It has transactions of its own, beside that of the work. */
export function exportAround({ rows, clock, secrets }: Work): ExportAround {
  return { dataSource: rows.dataSource, psa, secrets, clock, random: Math.random };
}

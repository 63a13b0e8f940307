import type { DemoCast } from '../../common/demo/cast.ts';
import type { PolicyTemplateRow } from '../entities.ts';

/** The demo's templates, in the order in which companies are asked for them. */
export const templatePlan = [
  { name: 'Master Services Agreement', category: 'SERVICE_AGREEMENT' },
  { name: 'Mutual Non-Disclosure Agreement', category: 'NDA' },
  { name: 'Data Processing Agreement', category: 'DATA_PROTECTION' },
  { name: 'Information Security Policy', category: 'SECURITY' },
  { name: 'Acceptable Use Policy', category: 'ACCEPTABLE_USE' },
  { name: 'Employee Confidentiality Agreement', category: 'EMPLOYMENT' },
] as const;

export function* templates(cast: DemoCast): Generator<PolicyTemplateRow> {
  for (const [index, template] of templatePlan.entries()) {
    yield { id: cast.id('PolicyTemplate', index), ...template };
  }
}

import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import type { ClientRow } from '../entities.ts';
import { pick } from '../../common/demo/pick.ts';

/** The companies that have an account. */
export function companiesWithClient(cast: DemoCast): DemoCompany[] {
  return cast.companies.filter((company) => company.hasClient);
}

export function* clients(cast: DemoCast): Generator<ClientRow> {
  const managers = cast.staff.filter((person) => person.role === 'ACCOUNT_MANAGER');
  for (const company of companiesWithClient(cast)) {
    yield {
      id: company.clientId,
      companyId: company.id,
      name: company.name,
      accountNumber: `AC-${10_001 + company.index}`,
      accountManagerId: pick(managers, company.index).id,
      archivedAt: null,
    };
  }
}

import { addDays } from '../common/clock.ts';
import type { DemoCast, DemoCompany } from '../common/demo/cast.ts';
import { demoRows, type DemoRows } from '../common/demo/demo-rows.ts';
import { CompanyEntity, ContactEntity, type CompanyRow, type ContactRow } from './entities.ts';

/** CRM's rows of a demo tenant. */
export function demo(cast: DemoCast): DemoRows[] {
  return [demoRows(CompanyEntity, companies(cast)), demoRows(ContactEntity, contacts(cast))];
}

function* companies(cast: DemoCast): Generator<CompanyRow> {
  const managers = cast.staff.filter((person) => person.role === 'ACCOUNT_MANAGER');
  for (const company of cast.companies) {
    yield {
      id: company.id,
      name: company.name,
      status: statusOf(cast, company),
      domain: company.domain,
      phone: phoneOf(company.index),
      industry: company.industry,
      employeeCount: company.employeeCount,
      street: `${100 + company.index * 7} Main Street`,
      city: company.city,
      region: null,
      postalCode: String(10_000 + ((company.index * 379) % 89_999)),
      country: 'US',
      ownerId: managers[company.index % managers.length]?.id ?? null,
      createdAt: new Date(`${addDays(cast.today, -400 - company.index)}T09:00:00Z`),
    };
  }
}

/** Most are customers; one in twelve is not yet, one in fifteen is no more. The first is always a customer. */
function statusOf(cast: DemoCast, { index }: DemoCompany): CompanyRow['status'] {
  const draw = index === 0 ? 1 : cast.random('company status', index);
  if (draw < 1 / 12) return 'PROSPECT';
  return draw < 1 / 12 + 1 / 15 ? 'FORMER' : 'ACTIVE';
}

function* contacts(cast: DemoCast): Generator<ContactRow> {
  for (const company of cast.companies) {
    for (const [index, contact] of company.contacts.entries()) {
      yield { ...contact, companyId: company.id, phone: phoneOf(company.index * 10 + index + 1) };
    }
  }
}

/** Numbers from 555-0100 to 555-0199 are kept for fiction. */
function phoneOf(index: number): string {
  return `+1 ${201 + (index % 700)} 555 01${String(index % 100).padStart(2, '0')}`;
}

import {
  demoId,
  demoRandom,
  type DemoCast,
  type DemoCompany,
  type DemoContact,
  type DemoPerson,
} from './cast.ts';
import { pick } from './pick.ts';
import { cities, companyWords, contactTitles, firstNames, lastNames, staffPlan, trades } from './names.ts';

/** A demo tenant before its cast is made. */
export interface DemoTenantPlan {
  readonly key: string;
  readonly name: string;
  /** The owner's given name and surname: the e-mail address is the given name at the tenant's domain. */
  readonly owner: string;
  readonly companies: number;
  /** Where in the lists of names this tenant begins, so that two tenants know different people. */
  readonly shift: number;
}

/** The demo's two tenants: the first is the one to look at, the second is there to be kept apart from it. */
export function demoTenantPlans(companies: number): readonly [DemoTenantPlan, DemoTenantPlan] {
  return [
    { key: 'northwind', name: 'Northwind Managed IT', owner: 'Ada Northwood', companies, shift: 0 },
    { key: 'fabrikam', name: 'Fabrikam Technology Services', owner: 'Grace Fabre', companies: 12, shift: 13 },
  ];
}

/** The companies of the first demo tenant unless somebody asks for more. */
export const defaultDemoCompanies = 60;

/** Tickets and projects for each company, on average: 60 companies have 400 tickets and 150 projects. */
const ticketsPerCompany = 400 / 60;
const projectsPerCompany = 150 / 60;

/** The whole cast of a demo tenant. The same plan and day give the same cast on every machine. */
export function createCast(plan: DemoTenantPlan, today: string): DemoCast {
  return {
    tenant: { id: demoId(plan.key, 'Tenant', 0), name: plan.name, key: plan.key },
    today,
    staff: staffPlan.map((_, index) => createPerson(plan, index)),
    companies: Array.from({ length: plan.companies }, (_, index) => createCompany(plan, index)),
    counts: {
      tickets: Math.round(plan.companies * ticketsPerCompany),
      projects: Math.round(plan.companies * projectsPerCompany),
    },
    id: (type, index) => demoId(plan.key, type, index),
    random: (purpose, index) => demoRandom(plan.key, purpose, index),
  };
}

function createPerson(plan: DemoTenantPlan, index: number): DemoPerson {
  const { role, title } = pick(staffPlan, index);
  const { shift } = plan;
  const name =
    index === 0 ? plan.owner : `${pick(firstNames, index * 3 + shift)} ${pick(lastNames, index * 5 + shift)}`;
  return {
    id: demoId(plan.key, 'Person', index),
    name,
    email: `${mailbox(name, index)}@${plan.key}.example`,
    title,
    role,
  };
}

/** The owner signs in by given name alone: that is the address that the documentation names. */
function mailbox(name: string, index: number): string {
  const [given = '', surname = ''] = name.toLowerCase().split(' ');
  return index === 0 ? given : `${given}.${surname}`;
}

function createCompany(plan: DemoTenantPlan, index: number): DemoCompany {
  // 30 words and 12 trades: stepping the trade by one more each round makes 360 names before one needs a number.
  const round = Math.floor(index / companyWords.length);
  const trade = pick(trades, index + round);
  const number = Math.floor(round / trades.length);
  const name = `${pick(companyWords, index + plan.shift)} ${trade.suffix}${number === 0 ? '' : ` ${number + 1}`}`;
  const domain = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`;
  return {
    index,
    id: demoId(plan.key, 'Company', index),
    name,
    domain,
    industry: trade.industry,
    city: pick(cities, index * 3 + round),
    employeeCount: 8 + Math.floor(demoRandom(plan.key, 'employees', index) ** 2 * 400),
    contacts: createContacts(plan, index, domain),
    // One in twenty has no account in PSA, so that this is seen too.
    hasClient: index % 20 !== 19,
    clientId: demoId(plan.key, 'Client', index),
    contractIds: [demoId(plan.key, 'Contract', index * 2), demoId(plan.key, 'Contract', index * 2 + 1)],
  };
}

function createContacts(plan: DemoTenantPlan, company: number, domain: string): DemoContact[] {
  const count = 2 + Math.floor(demoRandom(plan.key, 'contacts', company) * 4);
  return Array.from({ length: count }, (_, index) => {
    const number = company * contactTitles.length + index;
    const first = pick(firstNames, company * 7 + index * 11 + plan.shift);
    const last = pick(lastNames, company * 5 + index * 3 + plan.shift);
    return {
      id: demoId(plan.key, 'Contact', number),
      name: `${first} ${last}`,
      email: `${first}.${last}@${domain}`.toLowerCase(),
      title: pick(contactTitles, index),
      isPrimary: index === 0,
    };
  });
}

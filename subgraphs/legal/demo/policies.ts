import { addDays } from '../../common/clock.ts';
import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import type { PolicyStatus } from '../domain/policy-status.ts';
import { signingOutcome } from '../domain/signing-outcome.ts';
import type { PolicyRequirementRow, PolicyRow, PolicySignerRow } from '../entities.ts';
import { planOf } from './policy-plan.ts';
import { templatePlan } from './templates.ts';

/** No company has more policies or requirements than this, so that each has numbers of its own. */
const numbersPerCompany = 6;
const signersPerPolicy = 2;

interface DemoPolicy {
  readonly policy: PolicyRow;
  readonly signers: readonly PolicySignerRow[];
}

export function* policies(cast: DemoCast): Generator<PolicyRow> {
  for (const { policy } of signedPolicies(cast)) yield policy;
}

export function* signers(cast: DemoCast): Generator<PolicySignerRow> {
  for (const { signers: rows } of signedPolicies(cast)) yield* rows;
}

export function* requirements(cast: DemoCast): Generator<PolicyRequirementRow> {
  for (const company of cast.companies) {
    for (let index = 0; index < planOf(cast, company).requiredCount; index += 1) {
      yield {
        id: cast.id('PolicyRequirement', company.index * numbersPerCompany + index),
        companyId: company.id,
        templateId: cast.id('PolicyTemplate', index),
      };
    }
  }
}

function* signedPolicies(cast: DemoCast): Generator<DemoPolicy> {
  for (const company of cast.companies) {
    for (const [index, status] of planOf(cast, company).states.entries()) {
      yield createPolicy(cast, company, index, status);
    }
  }
}

/** A company's policy with this number is made from the template with this number. */
function createPolicy(cast: DemoCast, company: DemoCompany, index: number, status: PolicyStatus): DemoPolicy {
  const number = company.index * numbersPerCompany + index;
  const template = templatePlan[index];
  if (!template) throw new RangeError(`There is no demo template ${index}.`);
  const age = ageOf(status, cast.random('policy age', number));
  const sentOn = addDays(cast.today, -age);
  const id = cast.id('Policy', number);
  const rows = createSigners(cast, company, { id, number, status, sentOn });
  const policy: PolicyRow = {
    id,
    companyId: company.id,
    templateId: cast.id('PolicyTemplate', index),
    title: `${template.name} with ${company.name}`,
    createdAt: at(addDays(sentOn, -1), 15),
    sentAt: status === 'DRAFT' ? null : at(sentOn, 9),
    ...signingOutcome(rows),
    // The contract that all else stands on goes on until somebody ends it; the rest is renewed every year.
    expiresOn: index === 0 && status !== 'EXPIRED' ? null : addDays(sentOn, 365),
  };
  return { policy, signers: rows };
}

/** How many days ago the policy was sent. What is in force is younger than its year, what has expired is older. */
function ageOf(status: PolicyStatus, draw: number): number {
  const [from, to] = {
    DRAFT: [0, 6],
    SENT: [2, 25],
    SIGNED: [20, 330],
    DECLINED: [10, 90],
    EXPIRED: [366, 480],
  }[status] as [number, number];
  return from + Math.floor(draw * (to - from));
}

interface SignerPlan {
  readonly id: string;
  readonly number: number;
  readonly status: PolicyStatus;
  readonly sentOn: string;
}

/** Every other policy is signed by two of the company's people. */
function createSigners(cast: DemoCast, company: DemoCompany, plan: SignerPlan): PolicySignerRow[] {
  const chosen = company.contacts.slice(0, 1 + (plan.number % signersPerPolicy));
  return chosen.map((contact, position) => {
    const last = position === chosen.length - 1;
    const answeredAt = at(addDays(plan.sentOn, 1 + position * 3), 11 + position);
    return {
      id: cast.id('PolicySigner', plan.number * signersPerPolicy + position),
      policyId: plan.id,
      position,
      contactId: contact.id,
      name: contact.name,
      email: contact.email,
      signedAt: hasSigned(plan.status, last) ? answeredAt : null,
      declinedAt: plan.status === 'DECLINED' && last ? answeredAt : null,
    };
  });
}

/** The last signer is the one on whom it depends: the others of a policy that was sent have signed. */
function hasSigned(status: PolicyStatus, last: boolean): boolean {
  if (status === 'DRAFT') return false;
  return !last || status === 'SIGNED' || status === 'EXPIRED';
}

function at(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
}

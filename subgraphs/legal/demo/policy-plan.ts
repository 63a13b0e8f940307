import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import type { PolicyStatus } from '../domain/policy-status.ts';

/** What a demo company has of policies: the status of each, and from how many of the templates, in order, one is required. */
export interface PolicyPlan {
  readonly states: readonly PolicyStatus[];
  readonly requiredCount: number;
}

/** The first companies are written by hand, so that even a small demo shows every case; the first is the one to look at. */
const opening: readonly PolicyPlan[] = [
  { states: ['SIGNED', 'SIGNED', 'SENT', 'EXPIRED', 'SIGNED'], requiredCount: 5 },
  { states: ['SIGNED', 'SIGNED', 'SIGNED'], requiredCount: 3 },
  { states: ['SIGNED', 'DECLINED', 'SENT', 'DRAFT'], requiredCount: 6 },
  { states: ['SIGNED', 'SENT'], requiredCount: 0 },
  { states: ['SENT', 'DRAFT'], requiredCount: 3 },
];

/** How often a policy stands where, out of 20. */
const likely: readonly PolicyStatus[] = [
  ...Array<PolicyStatus>(11).fill('SIGNED'),
  ...Array<PolicyStatus>(4).fill('SENT'),
  ...Array<PolicyStatus>(2).fill('EXPIRED'),
  ...Array<PolicyStatus>(2).fill('DRAFT'),
  'DECLINED',
];

/** The same company gets the same plan in every run. */
export function planOf(cast: DemoCast, company: DemoCompany): PolicyPlan {
  return opening[company.index] ?? drawnPlan(cast, company.index);
}

/** One company in ten is asked for nothing, three have signed all, one has signed nothing; the rest is in between. */
function drawnPlan(cast: DemoCast, index: number): PolicyPlan {
  const count = 2 + Math.floor(cast.random('policy count', index) * 4);
  const draw = cast.random('compliance', index);
  if (draw < 0.1) return { states: drawnStates(cast, index, count), requiredCount: 0 };
  if (draw < 0.4) return { states: Array<PolicyStatus>(count).fill('SIGNED'), requiredCount: count };
  if (draw < 0.5) return { states: Array<PolicyStatus>(count).fill('SENT'), requiredCount: count };
  const extra = cast.random('missing policy', index) < 0.3 ? 1 : 0;
  return { states: drawnStates(cast, index, count), requiredCount: count + extra };
}

function drawnStates(cast: DemoCast, company: number, count: number): PolicyStatus[] {
  return Array.from({ length: count }, (_, index) => {
    const draw = cast.random('policy status', company * 10 + index);
    return likely[Math.floor(draw * likely.length)] ?? 'SIGNED';
  });
}

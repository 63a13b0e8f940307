import { contactOf, type PsaContact } from '../psa/contact.ts';
import type { Psa, PsaAccess, PsaFailureKind, PsaTime, PsaTimeResult } from '../psa/psa.ts';

/** What became of an entry that was sent. */
export type Verdict =
  /** PSA has it. */
  | { readonly kind: 'exported' }
  /** PSA will not have it as it is: somebody must look at it. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody knows, or PSA cannot now: to be tried again. */
  | { readonly kind: 'later'; readonly reason: string }
  /** PSA takes nothing of this tenant until its settings are saved anew. */
  | { readonly kind: 'paused'; readonly reason: string };

/** A verdict on all of the tenant's time, not only on what was sent. */
export type Stop = Extract<Verdict, { kind: 'later' | 'paused' }>;

/** What became of each, by id, and whether to go on with others. */
export interface Sent {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What speaks against sending more now. */
  readonly stop: Stop | null;
  /** What was heard last, however much of it was refused. */
  readonly heard: PsaContact;
}

/** What each failure of a whole call means for the time in it. */
const meanings: Readonly<Record<PsaFailureKind, 'refused' | 'later' | 'paused'>> = {
  unreachable: 'later',
  misunderstood: 'later',
  'wrong-address': 'paused',
  'key-refused': 'paused',
  'not-allowed': 'paused',
  'not-found': 'paused',
  rejected: 'refused',
};

/** Sends a batch. Where PSA will not take it whole, it is halved until those are found that are in the way: the others go through. */
export async function sendTime(psa: Psa, access: PsaAccess, entries: readonly PsaTime[]): Promise<Sent> {
  const answer = await psa.sendTime(access, entries);
  const heard = contactOf(answer);
  if (answer.kind === 'answered') return { verdicts: verdictsOf(entries, answer.value), stop: null, heard };
  const { reason } = answer;
  const kind = meanings[answer.kind];
  if (kind !== 'refused')
    return { verdicts: sameFor(entries, { kind, reason }), stop: { kind, reason }, heard };
  if (entries.length === 1) return { verdicts: sameFor(entries, { kind, reason }), stop: null, heard };
  return sendHalves(psa, access, entries);
}

async function sendHalves(psa: Psa, access: PsaAccess, entries: readonly PsaTime[]): Promise<Sent> {
  const middle = Math.ceil(entries.length / 2);
  const rest = entries.slice(middle);
  const first = await sendTime(psa, access, entries.slice(0, middle));
  const second: Sent = first.stop
    ? { ...first, verdicts: sameFor(rest, first.stop) }
    : await sendTime(psa, access, rest);
  return { ...second, verdicts: new Map([...first.verdicts, ...second.verdicts]) };
}

function sameFor(entries: readonly PsaTime[], verdict: Verdict): Map<string, Verdict> {
  return new Map(entries.map(({ originId }) => [originId, verdict]));
}

/** PSA must say of each version that was sent what became of it; of one that it does not mention, nobody knows. */
function verdictsOf(entries: readonly PsaTime[], results: readonly PsaTimeResult[]): Map<string, Verdict> {
  const found = new Map(results.map((result) => [`${result.originId} ${result.originVersion}`, result]));
  return new Map(
    entries.map(({ originId, originVersion }) => [
      originId,
      verdictOf(found.get(`${originId} ${originVersion}`)),
    ]),
  );
}

function verdictOf(result: PsaTimeResult | undefined): Verdict {
  if (result === undefined) return { kind: 'later', reason: 'PSA did not answer what became of the time.' };
  if (result.outcome !== 'REFUSED') return { kind: 'exported' };
  return { kind: 'refused', reason: `PSA refused it: ${result.reason ?? 'it did not say why'}` };
}

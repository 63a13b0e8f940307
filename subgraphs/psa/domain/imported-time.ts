import type { Period } from './contract-status.ts';
import { whyNotWorkedOn } from './work-day.ts';

/** One version of a time entry of another product, to be had here. 0 minutes take it back. */
export interface ImportedTime {
  readonly originId: string;
  readonly originVersion: number;
  readonly contractId: string;
  readonly personId: string;
  readonly workedOn: string;
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly note: string | null;
  readonly projectId: string | null;
}

/** What is here of an imported entry. */
export interface KnownTime {
  readonly originVersion: number;
  readonly contractId: string;
}

/** What came of one imported entry. */
export interface ImportResult {
  readonly originId: string;
  readonly originVersion: number;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  readonly reason: string | null;
}

/** What came of each entry, in their order, and the entries as they are to be kept, one for each origin. */
export interface Import {
  readonly results: readonly ImportResult[];
  readonly kept: readonly ImportedTime[];
}

/** What is here already: the periods of contracts by their ids, and imported entries by their origins. */
export interface Here {
  readonly contracts: ReadonlyMap<string, Period>;
  readonly known: ReadonlyMap<string, KnownTime>;
}

/** Goes through the entries one after another, as if each had come alone. */
export function importTime(entries: readonly ImportedTime[], { contracts, known }: Here): Import {
  const kept = new Map<string, ImportedTime>();
  const results = entries.map((entry) => {
    const decided = decide(entry, kept.get(entry.originId) ?? known.get(entry.originId), contracts);
    if (decided.kept) kept.set(entry.originId, decided.kept);
    const { originId, originVersion } = entry;
    return { originId, originVersion, outcome: decided.outcome, reason: decided.reason ?? null };
  });
  return { results, kept: [...kept.values()] };
}

interface Decision {
  readonly outcome: ImportResult['outcome'];
  readonly reason?: string;
  readonly kept?: ImportedTime;
}

function decide(
  entry: ImportedTime,
  known: KnownTime | undefined,
  contracts: ReadonlyMap<string, Period>,
): Decision {
  if (known && entry.originVersion <= known.originVersion) return { outcome: 'UNCHANGED' };
  const isTakenBack = entry.minutes === 0;
  // What is taken back stays where it was: whether its contract would still take it does not matter.
  if (known && isTakenBack) return { outcome: 'UPDATED', kept: { ...entry, contractId: known.contractId } };
  const reason = whyRefused(entry, contracts.get(entry.contractId));
  if (reason !== null) return { outcome: 'REFUSED', reason };
  if (known) return { outcome: 'UPDATED', kept: entry };
  // There was nothing to take back. It is kept all the same: an older version may still be on its way.
  return { outcome: isTakenBack ? 'UNCHANGED' : 'CREATED', kept: entry };
}

function whyRefused({ contractId, workedOn, minutes }: ImportedTime, period: Period | undefined) {
  if (!period) return `There is no contract ${contractId} in this tenant.`;
  const why = minutes === 0 ? null : whyNotWorkedOn(period, workedOn);
  return why === null ? null : `The contract ${contractId} takes no work of ${workedOn}: ${why}.`;
}

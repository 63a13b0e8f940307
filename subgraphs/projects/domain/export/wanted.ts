/** Where the export of approved time stands, as far as what is wanted goes. */
export interface ExportFacts {
  /** The version that PSA is to have. */
  readonly wantedVersion: number;
  /** Whether PSA may have heard of the time: also where nobody knows whether it did. */
  readonly wasSent: boolean;
}

/** Time as it is now, and the contract that it is billed on now. */
export interface BilledTime {
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly contractId: string | null;
}

/** What PSA is to have. */
export type WantedExport =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'version';
      readonly state: 'PENDING' | 'WAITING_FOR_CONTRACT';
      readonly version: number;
      readonly reason: string | null;
    };

/** What people are told of time that waits for a contract. */
export const noContract = 'The project is not linked to a PSA contract: the time waits until it is.';

/** What PSA is to have once time was approved or corrected. Each is a version above the last: PSA keeps the highest. */
export function wantedAfter(before: ExportFacts | null, time: BilledTime): WantedExport {
  if (billedMinutes(time) === 0 && before?.wasSent !== true) return { kind: 'nothing' };
  const waits = time.contractId === null;
  return {
    kind: 'version',
    state: waits ? 'WAITING_FOR_CONTRACT' : 'PENDING',
    version: (before?.wantedVersion ?? 0) + 1,
    reason: waits ? noContract : null,
  };
}

/** How much of the time the client pays for, in minutes. */
export function billedMinutes({ minutes, isBillable }: Pick<BilledTime, 'minutes' | 'isBillable'>): number {
  return isBillable ? minutes : 0;
}

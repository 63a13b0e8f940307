/** How PSA is reached for a tenant. */
export interface PsaAccess {
  /** The tenant as PSA knows it. */
  readonly tenantId: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly key: string;
}

/** A contract as PSA tells it. */
export interface PsaContract {
  readonly id: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly companyId: string;
  readonly name: string;
  readonly status: string;
}

/** A ticket as PSA tells it. */
export interface PsaTicket {
  readonly id: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly companyId: string;
  /** The number that people call it by. */
  readonly number: number;
  readonly subject: string;
  readonly status: string;
}

/** Time as PSA takes it. `originId` and `originVersion` make it idempotent: of one origin, PSA keeps the highest version. */
export interface PsaTime {
  readonly originId: string;
  readonly originVersion: number;
  readonly contractId: string;
  readonly personId: string;
  readonly workedOn: string;
  /** 0 takes back what was sent before. */
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly note: string | null;
  readonly projectId: string;
}

/** What became of one entry in PSA. */
export interface PsaTimeResult {
  readonly originId: string;
  readonly originVersion: number;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  readonly reason: string | null;
}

/** Why PSA has not done what it was asked for. `reason` is a sentence for people. */
export interface PsaFailure {
  readonly kind: PsaFailureKind;
  readonly reason: string;
}

export type PsaFailureKind =
  /** Not there, too slow, or busy: what was asked for may be done or not. */
  | 'unreachable'
  /** The answer is none that PSA gives: what was asked for may be done or not. */
  | 'misunderstood'
  /** Whatever answers at the address is not PSA. */
  | 'wrong-address'
  /** The key is wrong or has expired. */
  | 'key-refused'
  /** The key is not for this. */
  | 'not-allowed'
  /** PSA knows nothing of the kind in its tenant. */
  | 'not-found'
  /** PSA will not take what was sent as it is. */
  | 'rejected';

/** PSA's answer, or why there is none. */
export type PsaAnswer<Value> = { readonly kind: 'answered'; readonly value: Value } | PsaFailure;

/** How long PSA may take to answer a call, in milliseconds: then it is given up. */
export const LONGEST_CALL_MS = 10_000;

/** What Projects needs of PSA. Failures are answers: it throws nothing that can be expected. */
export interface Psa {
  findContract(access: PsaAccess, contractId: string): Promise<PsaAnswer<PsaContract>>;
  findTicket(access: PsaAccess, ticketId: string): Promise<PsaAnswer<PsaTicket>>;
  /** Sends 1 to 200 entries. */
  sendTime(access: PsaAccess, entries: readonly PsaTime[]): Promise<PsaAnswer<readonly PsaTimeResult[]>>;
}

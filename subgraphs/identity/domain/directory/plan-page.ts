import type { DirectoryConflictCode } from '../../enums.ts';
import { mergeAccounts, type DirectoryAccount } from './account.ts';

/** A person as far as the directory may change it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly isActive: boolean;
  /** The account's id in the directory; null where the person has none. */
  readonly directoryId: string | null;
}

/** Somebody who is new. */
export type NewPerson = Pick<KnownPerson, 'name' | 'email' | 'title'> & { readonly directoryId: string };

/** A person of whom something changes, as it is then. */
export interface ChangedPerson extends Pick<KnownPerson, 'id' | 'name' | 'title' | 'isActive'> {
  readonly directoryId: string;
  /** Whether the account, the name or the title is another. */
  readonly isUpdated: boolean;
  /** What becomes of the person's place on the staff; null where it stays. */
  readonly turn: 'joins' | 'leaves' | null;
}

/** An account that cannot become a person. */
export interface Conflict {
  readonly code: DirectoryConflictCode;
  readonly directoryId: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** What a page of accounts changes. */
export interface PagePlan {
  readonly create: readonly NewPerson[];
  readonly change: readonly ChangedPerson[];
  readonly conflicts: readonly Conflict[];
}

type Step =
  | { readonly kind: 'create'; readonly person: NewPerson }
  | { readonly kind: 'change'; readonly person: ChangedPerson }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'nothing' };

/**
 * Decides what a page of accounts changes among the people whom it may be about. An account is matched by its own id first, and then
 * by e-mail to somebody who has no account yet. Roles are nobody's here: they are given by hand.
 */
export function planPage(accounts: readonly DirectoryAccount[], people: readonly KnownPerson[]): PagePlan {
  const known = new Known(people);
  const steps = mentionedOnce(accounts).map((account) => planAccount(account, known));
  return {
    create: steps.flatMap((step) => (step.kind === 'create' ? [step.person] : [])),
    change: steps.flatMap((step) => (step.kind === 'change' ? [step.person] : [])),
    conflicts: steps.flatMap((step) => (step.kind === 'conflict' ? [step.conflict] : [])),
  };
}

/** An account may be mentioned more than once, the latest last. */
function mentionedOnce(accounts: readonly DirectoryAccount[]): DirectoryAccount[] {
  const byId = new Map<string, DirectoryAccount>();
  for (const account of accounts) {
    const earlier = byId.get(account.directoryId);
    byId.set(account.directoryId, earlier ? mergeAccounts(earlier, account) : account);
  }
  return [...byId.values()];
}

function planAccount(account: DirectoryAccount, known: Known): Step {
  const person = known.match(account);
  if (person) return changeOf(person, account);
  // Of somebody who was never here, nothing is to be taken away: rooms and shared mailboxes are disabled accounts, too.
  if (account.isActive === false) return { kind: 'nothing' };
  const { directoryId, email, name, title = null } = account;
  const refuse = (code: DirectoryConflictCode): Step => ({
    kind: 'conflict',
    conflict: { code, directoryId, name: name ?? null, email: email ?? null },
  });
  if (email === undefined) return refuse('NO_EMAIL');
  if (!known.takeEmail(email)) return refuse('EMAIL_TAKEN');
  return { kind: 'create', person: { directoryId, email, name: name ?? email, title } };
}

function changeOf(person: KnownPerson, account: DirectoryAccount): Step {
  const { directoryId } = account;
  const name = account.name ?? person.name;
  const title = account.title === undefined ? person.title : account.title;
  const isActive = account.isActive ?? person.isActive;
  const isUpdated = directoryId !== person.directoryId || name !== person.name || title !== person.title;
  const turn = isActive === person.isActive ? null : isActive ? 'joins' : 'leaves';
  if (!isUpdated && turn === null) return { kind: 'nothing' };
  return { kind: 'change', person: { id: person.id, directoryId, name, title, isActive, isUpdated, turn } };
}

/** The people whom accounts are matched to. Each is matched once, and each e-mail is taken once. */
class Known {
  private readonly byDirectoryId = new Map<string, KnownPerson>();
  /** Those who have no account yet. */
  private readonly unmatched = new Map<string, KnownPerson>();
  private readonly emails = new Set<string>();

  constructor(people: readonly KnownPerson[]) {
    for (const person of people) {
      const email = person.email.toLowerCase();
      this.emails.add(email);
      if (person.directoryId === null) this.unmatched.set(email, person);
      else this.byDirectoryId.set(person.directoryId, person);
    }
  }

  match({ directoryId, email }: DirectoryAccount): KnownPerson | undefined {
    const own = this.byDirectoryId.get(directoryId);
    if (own || email === undefined) return own;
    const person = this.unmatched.get(email);
    this.unmatched.delete(email);
    return person;
  }

  /** Whether the e-mail was still free. */
  takeEmail(email: string): boolean {
    if (this.emails.has(email)) return false;
    this.emails.add(email);
    return true;
  }
}

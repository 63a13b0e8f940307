import { In } from 'typeorm';
import { invalid } from '../../../common/commands/checks.ts';
import { done, refused, refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { UserError } from '../../../common/commands/user-error.ts';
import type { Work } from '../../../common/commands/work.ts';
import { whyNotLink, type LinkAction } from '../../domain/team/link.ts';
import { whyNoMember, whyNotActive } from '../../domain/team/membership.ts';
import type { Lock } from '../../for-change.ts';
import { TeamMemberEntity, type TeamMemberRow } from '../../team-entities.ts';

// Members are locked after whatever else a change is about, and several of them in the order of their ids.

/** How many people one mutation takes at most. */
const MOST_PEOPLE = 200;

/** Somebody of the team, who neither leaves nor gets another link until the transaction ends; null where there is nobody. */
export async function lockMember({ rows }: Work, id: string, mode: Lock): Promise<TeamMemberRow | null> {
  return rows.findOne(TeamMemberEntity, { where: { id }, lock: { mode } });
}

/** Somebody who is to do or to lead something: nobody, or an active member of the team. `field` is where the input says so. */
export async function memberForWork<Id extends string | null>(
  work: Work,
  id: Id,
  field: 'assigneeId' | 'managerId',
): Promise<Outcome<Id>> {
  if (id === null) return done(id);
  const path = ['input', field];
  const member = await lockMember(work, id, 'pessimistic_read');
  if (member === null) return refusedFor('NOT_FOUND', whyNoMember(id), path);
  const reason = whyNotActive(id, member);
  return reason === null ? done(id) : refusedFor('WRONG_STATE', reason, path);
}

/** The members whose links an action is to be done to, each once; refused with all that is in the way. */
export async function membersToBe(
  action: LinkAction,
  ids: readonly string[],
  { rows }: Work,
): Promise<Outcome<TeamMemberRow[]>> {
  const path = ['input', 'personIds'];
  if (ids.length < 1 || ids.length > MOST_PEOPLE)
    return refused(invalid(path, `takes 1 to ${MOST_PEOPLE} people; received ${ids.length}`));
  const found = await rows.find(TeamMemberEntity, {
    where: { id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const byId = new Map(found.map((member) => [member.id, member]));
  const errors = ids.flatMap((id, index) => {
    const error = inTheWay(action, id, byId.get(id), [...path, String(index)]);
    return error === null ? [] : [error];
  });
  if (errors.length > 0) return refused(...errors);
  return done([...new Set(ids)].flatMap((id) => byId.get(id) ?? []));
}

function inTheWay(
  action: LinkAction,
  id: string,
  member: TeamMemberRow | undefined,
  path: readonly string[],
): UserError | null {
  if (member === undefined) return { code: 'NOT_FOUND', message: whyNoMember(id), path };
  const reason = whyNotLink(action, member);
  return reason === null ? null : { code: 'WRONG_STATE', message: reason, path };
}

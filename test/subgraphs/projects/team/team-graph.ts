import type { Viewer } from '../../../../schema/viewer.ts';
import type { PublishedEvent } from '../../../../schema/events.ts';
import { mutationText } from '../../../support/mutation-text.ts';
import { until } from '../../../support/until.ts';
import { startTimeGraph, olga, tenant, type TimeGraph, type UserErrorAnswer } from '../time/time-graph.ts';

export interface MemberAnswer {
  readonly id: string;
  readonly isActive: boolean;
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
  readonly link: {
    readonly state: string;
    readonly invitedAt: string | null;
    readonly invitedBy: { readonly id: string } | null;
    readonly expiresAt: string | null;
    readonly confirmedAt: string | null;
  };
}

export interface InvitationAnswer {
  readonly teamMember: MemberAnswer;
  readonly token: string;
  readonly expiresAt: string;
}

export interface Payload<Value> {
  readonly value: Value | null;
  readonly errors: readonly UserErrorAnswer[];
}

export const memberFields =
  'id isActive joinedAt leftAt link { state invitedAt invitedBy { id } expiresAt confirmedAt }';

/** People who come, go, and get links. */
export interface TeamGraph {
  readonly time: TimeGraph;
  hear(what: 'joined' | 'left', personId: string, occurredAt: string, of?: string): Promise<void>;
  member(personId: string, of?: string): Promise<MemberAnswer | null>;
  invite(personIds: readonly string[], as?: Partial<Viewer>): Promise<Payload<InvitationAnswer[]>>;
  /** The token of an invitation that must not be refused. */
  tokenOf(personId: string): Promise<string>;
  confirm(token: string, as: Partial<Viewer>): Promise<Payload<MemberAnswer>>;
  disconnect(personIds: readonly string[]): Promise<Payload<MemberAnswer[]>>;
  /** Where a person's link came to stand, the latest first. */
  changes(personId: string): Promise<readonly { state: string; changedBy: { id: string } | null }[]>;
  /** Waits until somebody waits for a row that somebody else holds. */
  untilSomebodyWaits(): Promise<void>;
}

export async function startTeamGraph(): Promise<TeamGraph> {
  const time = await startTimeGraph();
  let events = 0;
  const mutate = async <Value>(
    name: string,
    value: string,
    input: Record<string, unknown>,
    as: Partial<Viewer>,
  ): Promise<Payload<Value>> => {
    const query = mutationText(name, `value: ${value} errors { code message path }`, 'payload');
    return (await time.ask<{ payload: Payload<Value> }>(query, { input }, as)).payload;
  };
  const ofPerson = async <T>(id: string, fields: string, of = tenant): Promise<T | null> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { teamMember { ${fields} } } } }`;
    const representations = [{ __typename: 'Person', id }];
    const answer = await time.ask<{ _entities: [{ teamMember: T | null }] }>(
      query,
      { of: representations },
      olga,
      of,
    );
    return answer._entities[0].teamMember;
  };
  const invite: TeamGraph['invite'] = (personIds, as = olga) =>
    mutate(
      'inviteTeamMembers',
      `invitations { teamMember { ${memberFields} } token expiresAt }`,
      { personIds },
      as,
    );
  return {
    time,
    invite,
    async hear(what, personId, occurredAt, of = tenant) {
      const event = {
        id: `evt_${String((events += 1))}`,
        tenantId: of,
        causedBy: 'schedule:directory',
        occurredAt,
        payload: { personId },
      };
      await time.graph.hear(
        what === 'joined'
          ? ({
              ...event,
              name: 'identity.person-joined@1',
            } satisfies PublishedEvent<'identity.person-joined@1'>)
          : ({ ...event, name: 'identity.person-left@1' } satisfies PublishedEvent<'identity.person-left@1'>),
      );
    },
    member: (personId, of) => ofPerson(personId, memberFields, of),
    async tokenOf(personId) {
      const { value } = await invite([personId]);
      return value?.[0]?.token ?? '';
    },
    confirm: (token, as) => mutate('confirmTeamLink', `teamMember { ${memberFields} }`, { token }, as),
    disconnect: (personIds) =>
      mutate('disconnectTeamMembers', `teamMembers { ${memberFields} }`, { personIds }, olga),
    async changes(personId) {
      type Found = { linkChanges: { nodes: { state: string; changedBy: { id: string } | null }[] } };
      const found = await ofPerson<Found>(personId, 'linkChanges { nodes { state changedBy { id } } }');
      return found?.linkChanges.nodes ?? [];
    },
    untilSomebodyWaits: () =>
      until(async () => {
        // What others are at, a subgraph's role does not see; that they wait, it does.
        const waiting = `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
          WHERE NOT granted AND datname = current_database()`;
        return (await time.graph.dataSource.query<unknown[]>(waiting)).length > 0;
      }),
  };
}

import { EntitySchema } from 'typeorm';
import type { TeamLinkState } from './enums.ts';

/** Somebody who is, or was, on the tenant's staff, as far as Projects has to know. */
export interface TeamMemberRow {
  /** The person's id. */
  readonly id: string;
  /** Follows from the two below. */
  readonly isActive: boolean;
  /** When the person last joined; null where only the leaving was heard of. */
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly linkState: TeamLinkState;
  /** The last invitation; null where there was none since the link was ended. */
  readonly invitedAt: Date | null;
  /** A person, or a program with a key. */
  readonly invitedBy: string | null;
  /** The hash of the invitation's token. It stays when it was used, so that using it again can be told. */
  readonly tokenHash: string | null;
  readonly tokenExpiresAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** That somebody's link came into a state. */
export interface TeamLinkChangeRow {
  readonly id: string;
  readonly memberId: string;
  readonly state: TeamLinkState;
  readonly changedAt: Date;
  /** A person, or a program with a key. */
  readonly changedBy: string;
}

export const TeamMemberEntity = new EntitySchema<TeamMemberRow>({
  name: 'TeamMember',
  schema: 'projects',
  tableName: 'members',
  columns: {
    id: { type: 'text', primary: true },
    isActive: { type: 'boolean', name: 'is_active' },
    joinedAt: { type: 'timestamptz', name: 'joined_at', nullable: true },
    leftAt: { type: 'timestamptz', name: 'left_at', nullable: true },
    linkState: { type: 'text', name: 'link_state' },
    invitedAt: { type: 'timestamptz', name: 'invited_at', nullable: true },
    invitedBy: { type: 'text', name: 'invited_by', nullable: true },
    tokenHash: { type: 'text', name: 'token_hash', nullable: true },
    tokenExpiresAt: { type: 'timestamptz', name: 'token_expires_at', nullable: true },
    confirmedAt: { type: 'timestamptz', name: 'confirmed_at', nullable: true },
  },
});

export const TeamLinkChangeEntity = new EntitySchema<TeamLinkChangeRow>({
  name: 'TeamLinkChange',
  schema: 'projects',
  tableName: 'team_link_changes',
  columns: {
    id: { type: 'text', primary: true },
    memberId: { type: 'text', name: 'member_id' },
    state: { type: 'text' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
    changedBy: { type: 'text', name: 'changed_by' },
  },
});

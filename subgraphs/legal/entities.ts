import { EntitySchema } from 'typeorm';
import type { MatterStatus, MatterType, MatterUrgency, PolicyCategory } from './enums.ts';

/** The text that policies are made from. */
export interface PolicyTemplateRow {
  readonly id: string;
  readonly name: string;
  readonly category: PolicyCategory;
}

/** A template that a company must have signed. */
export interface PolicyRequirementRow {
  readonly id: string;
  readonly companyId: string;
  readonly templateId: string;
}

/** A document that people sign. `signedAt` and `declinedAt` are what the signers' answers come to (`signingOutcome`). */
export interface PolicyRow {
  readonly id: string;
  readonly companyId: string;
  readonly templateId: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly signedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly expiresOn: string | null;
}

/** Somebody who must sign a policy. */
export interface PolicySignerRow {
  readonly id: string;
  readonly policyId: string;
  /** The signer's place in the order, from 0. */
  readonly position: number;
  readonly contactId: string | null;
  readonly name: string;
  readonly email: string;
  readonly signedAt: Date | null;
  readonly declinedAt: Date | null;
}

/** A piece of legal work for a company. */
export interface MatterRow {
  readonly id: string;
  readonly companyId: string;
  readonly subject: string;
  readonly type: MatterType;
  readonly urgency: MatterUrgency;
  readonly status: MatterStatus;
  readonly assigneeId: string | null;
  readonly ticketId: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

export const PolicyTemplateEntity = new EntitySchema<PolicyTemplateRow>({
  name: 'PolicyTemplate',
  schema: 'legal',
  tableName: 'templates',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    category: { type: 'text' },
  },
});

export const PolicyRequirementEntity = new EntitySchema<PolicyRequirementRow>({
  name: 'PolicyRequirement',
  schema: 'legal',
  tableName: 'requirements',
  columns: {
    id: { type: 'text', primary: true },
    companyId: { type: 'text', name: 'company_id' },
    templateId: { type: 'text', name: 'template_id' },
  },
});

export const PolicyEntity = new EntitySchema<PolicyRow>({
  name: 'Policy',
  schema: 'legal',
  tableName: 'policies',
  columns: {
    id: { type: 'text', primary: true },
    companyId: { type: 'text', name: 'company_id' },
    templateId: { type: 'text', name: 'template_id' },
    title: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    sentAt: { type: 'timestamptz', name: 'sent_at', nullable: true },
    signedAt: { type: 'timestamptz', name: 'signed_at', nullable: true },
    declinedAt: { type: 'timestamptz', name: 'declined_at', nullable: true },
    expiresOn: { type: 'date', name: 'expires_on', nullable: true },
  },
});

export const PolicySignerEntity = new EntitySchema<PolicySignerRow>({
  name: 'PolicySigner',
  schema: 'legal',
  tableName: 'signers',
  columns: {
    id: { type: 'text', primary: true },
    policyId: { type: 'text', name: 'policy_id' },
    position: { type: 'integer' },
    contactId: { type: 'text', name: 'contact_id', nullable: true },
    name: { type: 'text' },
    email: { type: 'text' },
    signedAt: { type: 'timestamptz', name: 'signed_at', nullable: true },
    declinedAt: { type: 'timestamptz', name: 'declined_at', nullable: true },
  },
});

export const MatterEntity = new EntitySchema<MatterRow>({
  name: 'Matter',
  schema: 'legal',
  tableName: 'matters',
  columns: {
    id: { type: 'text', primary: true },
    companyId: { type: 'text', name: 'company_id' },
    subject: { type: 'text' },
    type: { type: 'text' },
    urgency: { type: 'text' },
    status: { type: 'text' },
    assigneeId: { type: 'text', name: 'assignee_id', nullable: true },
    ticketId: { type: 'text', name: 'ticket_id', nullable: true },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
  },
});

import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { demoRows, type DemoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import type { IdType } from '../../../subgraphs/common/ids.ts';
import {
  MatterEntity,
  PolicyEntity,
  PolicyRequirementEntity,
  PolicySignerEntity,
  PolicyTemplateEntity,
  type MatterRow,
  type PolicyRequirementRow,
  type PolicyRow,
  type PolicySignerRow,
  type PolicyTemplateRow,
} from '../../../subgraphs/legal/entities.ts';

/** What a test says of a policy; the rest is a draft. */
export type PolicyPart = Partial<PolicyRow> & Pick<PolicyRow, 'companyId' | 'templateId'>;
export type MatterPart = Partial<MatterRow> & Pick<MatterRow, 'companyId'>;
export type SignerPart = Partial<PolicySignerRow> & Pick<PolicySignerRow, 'policyId'>;

/** Rows of Legal for one tenant, of which a test says only what it is about. What is made later is newer. */
export class LegalRows {
  readonly tenantId: string;
  private readonly name: string;
  private count = 0;
  private readonly templates: PolicyTemplateRow[] = [];
  private readonly requirements: PolicyRequirementRow[] = [];
  private readonly policies: PolicyRow[] = [];
  private readonly signers: PolicySignerRow[] = [];
  private readonly matters: MatterRow[] = [];

  constructor(name: string) {
    this.name = name;
    this.tenantId = this.id('Tenant');
  }

  company(): string {
    return this.id('Company');
  }

  template(name = 'A template'): string {
    const id = this.id('PolicyTemplate');
    this.templates.push({ id, name, category: 'NDA' });
    return id;
  }

  require(companyId: string, templateId: string): void {
    this.requirements.push({ id: this.id('PolicyRequirement'), companyId, templateId });
  }

  policy(part: PolicyPart): PolicyRow {
    const policy: PolicyRow = {
      id: this.id('Policy'),
      title: 'A policy',
      createdAt: this.instant(),
      sentAt: null,
      signedAt: null,
      declinedAt: null,
      expiresOn: null,
      ...part,
    };
    this.policies.push(policy);
    return policy;
  }

  signer(part: SignerPart): PolicySignerRow {
    const id = this.id('PolicySigner');
    const signer = {
      id,
      position: 0,
      contactId: null,
      name: 'Maya Bennett',
      email: 'maya@example.example',
      signedAt: null,
      declinedAt: null,
      ...part,
    };
    this.signers.push(signer);
    return signer;
  }

  matter(part: MatterPart): MatterRow {
    const matter: MatterRow = {
      id: this.id('Matter'),
      subject: 'A matter',
      type: 'GENERAL',
      urgency: 'NORMAL',
      status: 'OPEN',
      assigneeId: null,
      ticketId: null,
      openedAt: this.instant(),
      closedAt: null,
      ...part,
    };
    this.matters.push(matter);
    return matter;
  }

  tables(): DemoRows[] {
    return [
      demoRows(PolicyTemplateEntity, this.templates),
      demoRows(PolicyRequirementEntity, this.requirements),
      demoRows(PolicyEntity, this.policies),
      demoRows(PolicySignerEntity, this.signers),
      demoRows(MatterEntity, this.matters),
    ];
  }

  private id(type: IdType): string {
    this.count += 1;
    return demoId(this.name, type, this.count);
  }

  private instant(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.count * 60_000);
  }
}

/** What a policy is that was sent long ago. */
export const sent = { sentAt: new Date('2026-01-10T09:00:00Z') };
/** What a policy is that everybody has signed. */
export const signed = { ...sent, signedAt: new Date('2026-01-12T09:00:00Z') };
/** What a policy is that somebody has declined. */
export const declined = { ...sent, declinedAt: new Date('2026-01-12T09:00:00Z') };

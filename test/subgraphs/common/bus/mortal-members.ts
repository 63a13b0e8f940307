import type { BusMember } from '../../../../subgraphs/common/bus/member.ts';
import type { BusSettings } from '../../../../subgraphs/common/bus/settings.ts';
import { haveEffect, quick } from '../../../support/bus.ts';

export const created = 'projects.project-created@1';
const linked = 'projects.contract-linked@1';

export const projects: BusMember = { name: 'projects' };

/** CRM tells itself of what it heard: each change has an effect, and an effect of that. */
export const crm: BusMember = {
  name: 'crm',
  subscribers: [
    {
      event: created,
      async handle({ payload: { projectId } }, work) {
        await haveEffect('crm', work, projectId);
        await work.publish({ name: linked, payload: { projectId, contractId: null } });
      },
    },
    {
      event: linked,
      handle: ({ payload: { projectId } }, work) => haveEffect('crm', work, `then ${projectId}`),
    },
  ],
};

/** A killed worker's events are taken up again in two or three seconds. One event may be hit by many kills. */
export const soon: BusSettings = { ...quick, timeLimitSeconds: 1, graceSeconds: 1, retries: 30 };

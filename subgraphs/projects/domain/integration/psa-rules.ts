import type { PsaContactOutcome } from '../../enums.ts';
import { wrongTenant } from '../psa-settings.ts';
import type { IntegrationRule } from './facts.ts';

const notSetUp: IntegrationRule = {
  code: 'PSA_NOT_SET_UP',
  status: 'ERROR',
  wayOut: 'Save the PSA tenant id, the API URL and an integration key with savePsaSettings.',
  find: ({ psa }) =>
    psa === null
      ? { message: 'PSA is not set up: contracts cannot be linked, and no time is exported.', since: null }
      : null,
};

const keyMissing: IntegrationRule = {
  code: 'PSA_KEY_MISSING',
  status: 'ERROR',
  wayOut: 'Make a key for Projects (createIntegrationKey) and save it with savePsaSettings.',
  find: ({ psa }) =>
    psa !== null && psa.keyEnding === null
      ? {
          message: 'PSA has no integration key: contracts cannot be linked, and no time is exported.',
          since: null,
        }
      : null,
};

const keyUnreadable: IntegrationRule = {
  code: 'PSA_KEY_UNREADABLE',
  status: 'ERROR',
  wayOut:
    'Enter the integration key again with savePsaSettings, or a new one for Projects (createIntegrationKey); or start the server with the SECRETS_KEY of before.',
  find: ({ psa }) =>
    psa === null || psa.isKeyReadable
      ? null
      : {
          message: `The integration key that ends with "${psa.keyEnding ?? ''}" cannot be read any more, as the server’s SECRETS_KEY is not the one that it was saved with: nothing can be linked, and time waits.`,
          since: null,
        },
};

const otherTenant: IntegrationRule = {
  code: 'PSA_WRONG_TENANT',
  status: 'ERROR',
  wayOut: 'Save the id of this tenant as psaTenantId with savePsaSettings.',
  find({ psa, tenantId }) {
    const message = psa && wrongTenant(psa.psaTenantId, tenantId);
    return message === null ? null : { message, since: null };
  },
};

const notAsked: IntegrationRule = {
  code: 'PSA_NOT_ASKED',
  status: 'WARNING',
  wayOut: 'Ask PSA now with testPsaConnection.',
  find: ({ psa }) =>
    psa !== null && psa.keyEnding !== null && psa.isKeyReadable && psa.contactOutcome === null
      ? {
          message:
            'PSA was not asked for anything since the settings were saved: nobody knows whether they are right.',
          since: null,
        }
      : null,
};

/** What was last heard from PSA is wrong: told in the words of that answer. */
function lastHeard(
  outcome: Exclude<PsaContactOutcome, 'ANSWERED'>,
  { code, wayOut }: Pick<IntegrationRule, 'code' | 'wayOut'>,
): IntegrationRule {
  return {
    code,
    status: 'ERROR',
    wayOut,
    find: ({ psa }) =>
      psa?.contactOutcome === outcome && psa.contactReason !== null
        ? { message: psa.contactReason, since: psa.contactSince }
        : null,
  };
}

/** What can be wrong with how PSA is reached. */
export const psaRules: readonly IntegrationRule[] = [
  notSetUp,
  keyMissing,
  keyUnreadable,
  otherTenant,
  lastHeard('NOT_PSA', {
    code: 'PSA_WRONG_ADDRESS',
    wayOut: 'Save the right address of PSA’s API as apiUrl with savePsaSettings; it ends with /api/psa.',
  }),
  lastHeard('UNREACHABLE', {
    code: 'PSA_UNREACHABLE',
    wayOut:
      'Check that PSA is up and that the API URL is right; time is tried again by itself. A wrong address is put right with savePsaSettings.',
  }),
  lastHeard('KEY_REFUSED', {
    code: 'PSA_KEY_REFUSED',
    wayOut: 'Make a new key for Projects (createIntegrationKey) and save it with savePsaSettings.',
  }),
  lastHeard('KEY_NOT_ALLOWED', {
    code: 'PSA_KEY_NOT_ALLOWED',
    wayOut:
      'Save the id of the tenant that the key is of, or a key with the scopes psa.contracts.read and time.import, with savePsaSettings.',
  }),
  notAsked,
];

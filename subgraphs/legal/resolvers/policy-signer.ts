import type { PolicySignerResolvers } from '../generated.ts';

export const PolicySigner: PolicySignerResolvers = {
  contact: ({ contactId }) => (contactId === null ? null : { id: contactId }),
};

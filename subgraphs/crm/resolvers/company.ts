import type { CompanyResolvers } from '../generated.ts';

export const Company: CompanyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.company.load(id),
  address: ({ street, city, region, postalCode, country }) => ({ street, city, region, postalCode, country }),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  contacts: ({ id }, page, { loaders }) => loaders.contacts.under(id, page),
};

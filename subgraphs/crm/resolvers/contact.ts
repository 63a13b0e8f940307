import type { ContactResolvers } from '../generated.ts';

export const Contact: ContactResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contact.load(id),
  company: async ({ companyId }, _, { loaders }) => {
    const company = await loaders.company.load(companyId);
    if (!company) throw new Error(`The contact's company ${companyId} is gone.`);
    return company;
  },
};

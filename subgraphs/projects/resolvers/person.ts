import type { PersonResolvers } from '../generated.ts';

export const Person: PersonResolvers = {
  // The person is Identity's: whether there is one is not known here, only whether the team has them.
  __resolveReference: ({ id }) => ({ id }),
  teamMember: ({ id }, _, { loaders }) => loaders.teamMember.load(id),
};

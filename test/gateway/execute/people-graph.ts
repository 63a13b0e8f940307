import { byId, federate } from '../../support/federation.ts';

const users = [
  { id: '1', name: 'Ada', boss: { id: '2' } },
  { id: '2', name: 'Bo', boss: null },
];

/** Two subgraphs that know people, and in which order they were asked. */
export function peopleGraph() {
  const order: string[] = [];
  const noted = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(`${name} ends`);
    return users[0];
  };
  const graph = federate(
    {
      name: 'a',
      typeDefs: `type Query { users: [User!] search(text: String = "all", kind: Kind, n: Int!): [User!] same: [User!] }
        type Mutation { first: User third: User } enum Kind { OPEN HIDDEN @inaccessible }
        type User @key(fields: "id") { id: ID! name: String boss: User kind: Kind }`,
      resolvers: {
        Query: {
          users: () => users,
          same: () => [users[0], users[0], users[0]],
          search: (_: unknown, args: unknown) => [{ id: JSON.stringify(args) }],
        },
        Mutation: { first: noted('first'), third: noted('third') },
        User: { __resolveReference: byId(users), kind: () => 'HIDDEN' },
      },
    },
    {
      name: 'b',
      typeDefs: `type Mutation { second: User } type Query { b: Int } type User @key(fields: "id") { id: ID! age(plus: Int = 0): Int }`,
      resolvers: {
        Mutation: { second: noted('second') },
        User: {
          age: ({ id }: { id: string }, { plus }: { plus: number }) => {
            order.push(`age of ${id}`);
            return Number(id) * 10 + plus;
          },
        },
      },
    },
  );
  return { ...graph, order };
}

import type { Ask, Row } from './ask-subgraph.ts';

const QUERY = 'query($of:[_Any!]!){_entities(representations:$of){...on Person{id name email}}}';

/** Somebody of whom only the id is known yet. */
export interface Mention {
  readonly person: Row | null | undefined;
  readonly withEmail?: boolean;
}

/** Fills in the names of all who are mentioned, by one call that asks for each person once. */
export async function fillInPeople(ask: Ask, mentions: readonly Mention[]): Promise<void> {
  const ids = new Set(mentions.flatMap(({ person }) => (person ? [person['id']] : [])));
  const of = Array.from(ids, (id) => ({ __typename: 'Person', id }));
  const { _entities: found } = (await ask('identity', QUERY, { of })) as { _entities: Row[] };
  const people = new Map(found.map((person) => [person['id'], person]));
  for (const { person, withEmail } of mentions) {
    const known = person ? people.get(person['id']) : undefined;
    if (!person || !known) continue;
    person['name'] = known['name'];
    if (withEmail) person['email'] = known['email'];
  }
}

import { expect, test } from '@jest/globals';
import { markExternalInputs } from '../../../gateway/plan/ways/external-inputs.ts';

const media = (fields: string, more = '') => `
enum join__Graph {
  A @join__graph(name: "a", url: "")
  B @join__graph(name: "b", url: "")
}

interface Media @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", isInterfaceObject: true)${more} {
  id: ID!
  ${fields}
}
`;
const lines = (sdl: string) => sdl.split('\n').map((line) => line.trim());

test('an input that the composer says nothing of is external where it is required, and nowhere else', () => {
  const sdl = media('name: String\n  nick: String @join__field(graph: B, requires: "name")');
  expect(lines(markExternalInputs(sdl))).toContain(
    'name: String @join__field(graph: A) @join__field(graph: B, external: true)',
  );
});

test('an input that the composer says to be in the subgraph is external there', () => {
  const sdl = media(
    'name: String @join__field(graph: A) @join__field(graph: B)\n  nick: String @join__field(graph: B, requires: "name id")',
  );
  const marked = lines(markExternalInputs(sdl));
  expect(marked).toContain('name: String @join__field(graph: A) @join__field(graph: B, external: true)');
  expect(marked).toContain('id: ID!');
});

test.each([
  media(
    'name: String @join__field(graph: A) @join__field(graph: B, external: true)\n  nick: String @join__field(graph: B, requires: "name")',
  ),
  media('name: String @join__field(graph: A)\n  nick: String @join__field(graph: B, requires: "name")'),
  media('name: String\n  nick: String @join__field(graph: B, requires: "id")'),
  media('name: String\n  nick: String @join__field(graph: B)'),
  media('name: String\n  nick: String @join__field(graph: A, requires: "name")'),
])('a supergraph in which nothing is missing stays the same text', (sdl) => {
  expect(markExternalInputs(sdl)).toBe(sdl);
});

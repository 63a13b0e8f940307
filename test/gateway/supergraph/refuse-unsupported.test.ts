import { describe, expect, test } from '@jest/globals';
import { parseSupergraph } from '../../../gateway/supergraph/load-supergraph.ts';
import { compose } from './compose.ts';

const plain = compose({
  one: `type Query { user: User @authenticated }
    type User @key(fields: "id") @tag(name: "public") { id: ID!  name: String  secret: String @inaccessible }`,
});

/** The same supergraph with one more link. */
function linking(url: string, more: string, change: (sdl: string) => string = (sdl) => sdl): string {
  const [head = '', ...rest] = plain.split(' {');
  return change([`${head} @link(url: "${url}"${more})`, ...rest].join(' {'));
}

describe('is served', () => {
  test('what uses join, inaccessible, tag and the auth directives', () => {
    expect(parseSupergraph(plain).apiSchema.getType('User')).toBeDefined();
  });

  test.each(['v0.2', 'v0.3', 'v0.4', 'v0.5'])('join %s', (version) => {
    const sdl = plain.replace(/join\/v0\.\d/, `join/${version}`);
    expect(() => parseSupergraph(sdl)).not.toThrow();
  });

  test('what links an unknown specification that only describes', () => {
    const sdl = linking('https://specs.example/owner/v1.0', ', import: ["@owner"]');
    expect(() => parseSupergraph(sdl)).not.toThrow();
  });
});

describe('is refused, with the directive and the place named', () => {
  test('`@fromContext`', () => {
    const sdl = compose({
      one: `type Query { user: User }
        type User @key(fields: "id") @context(name: "here") { id: ID!  locale: String  plan: Plan! }
        type Plan @key(fields: "id") { id: ID!  price(locale: String @fromContext(field: "$here { locale }")): Int }`,
      two: 'type User @key(fields: "id") { id: ID!  age: Int }',
    });
    expect(() => parseSupergraph(sdl)).toThrow(
      'it uses what this gateway does not serve: @fromContext on Plan.price(locale:); ' +
        '@context on User (https://specs.apollo.dev/context/v0.1, for: SECURITY)',
    );
  });

  test.each(['SECURITY', 'EXECUTION'])('an unknown specification for %s', (purpose) => {
    const sdl = linking('https://specs.example/masked/v1.0', `, for: ${purpose}`, (text) =>
      text
        .replace(/\n *name: String(?!!)/, '$& @masked(by: "x")')
        .replace(/\n *id: ID!/, '$& @masked__partly'),
    );
    expect(() => parseSupergraph(sdl)).toThrow(
      `@masked on User.id, User.name (https://specs.example/masked/v1.0, for: ${purpose})`,
    );
  });

  test('one whose directives have other names', () => {
    const more = ', for: SECURITY, import: ["@mask", { name: "@blur", as: "@fuzzy" }]';
    const sdl = linking('https://specs.example/masked/v1.0', more, (text) =>
      text.replace(/\n *name: String(?!!)/, '$& @mask').replace(/\n *id: ID!/, '$& @fuzzy'),
    );
    expect(() => parseSupergraph(sdl)).toThrow('@masked on User.id, User.name (');
  });

  test('connectors, which stand in `join__directive`', () => {
    const sdl = linking('https://specs.apollo.dev/connect/v0.1', ', for: EXECUTION', (text) =>
      text.replace(/\n *name: String(?!!)/, '$& @join__directive(graphs: [ONE], name: "connect")'),
    );
    expect(() => parseSupergraph(sdl)).toThrow(
      '@connect on User.name (https://specs.apollo.dev/connect/v0.1, for: EXECUTION)',
    );
  });

  test('a known specification in an unknown version', () => {
    const sdl = plain.replace('inaccessible/v0.2', 'inaccessible/v0.9');
    expect(() => parseSupergraph(sdl)).toThrow(
      '@inaccessible on User.secret (https://specs.apollo.dev/inaccessible/v0.9, for: SECURITY)',
    );
  });

  test('a known name on another site', () => {
    const sdl = linking('https://specs.example/inaccessible/v0.2', ', for: SECURITY');
    expect(() => parseSupergraph(sdl)).toThrow('(https://specs.example/inaccessible/v0.2, for: SECURITY)');
  });

  test.each(['v0.1', 'v0.6', 'v1.0'])('join %s, also without a purpose', (version) => {
    const url = `https://specs.apollo.dev/join/${version}`;
    const sdl = plain.replace(/https:..specs.apollo.dev.join.v0\.\d", for: EXECUTION/, `${url}"`);
    expect(() => parseSupergraph(sdl)).toThrow(`${url}, of which v0.2, v0.3, v0.4, v0.5 are known`);
  });

  test('no more than ten things are told', () => {
    const links = Array.from(
      { length: 12 },
      (_, i) => `@link(url: "https://x.example/s${i}/v1", for: SECURITY)`,
    );
    const sdl = plain.replace(' {', ` ${links.join(' ')} {`);
    expect(() => parseSupergraph(sdl)).toThrow(/@s9 .*; 2 more of the kind$/);
  });
});

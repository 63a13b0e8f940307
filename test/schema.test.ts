import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  Kind,
  parse,
  validate,
  type GraphQLNamedType,
} from 'graphql';
import { idPrefixes } from '../subgraphs/common/ids.ts';
import { readTypeDefs } from '../subgraphs/common/graph/type-defs.ts';
import { subgraphNames } from '../subgraphs/names.ts';

const file = (path: string): string => readFileSync(new URL(`../schema/${path}`, import.meta.url), 'utf8');
const api = buildSchema(file('api.graphql'));
const types = Object.values(api.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

describe('the API', () => {
  test('has a description on every type, field, argument, enum value and directive', () => {
    const bare: string[] = [];
    const look = (name: string, description: string | null | undefined): void => {
      if (!description?.trim()) bare.push(name);
    };
    for (const type of types) {
      look(type.name, type.description);
      for (const field of fieldsOf(type)) {
        look(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name}:)`, arg.description);
      }
      if (isEnumType(type)) {
        for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields()))
          look(`${type.name}.${field.name}`, field.description);
      }
    }
    for (const directive of api.getDirectives()) {
      if (!isSpecifiedDirective(directive)) look(`@${directive.name}`, directive.description);
    }
    expect(bare).toEqual([]);
  });

  test('describes every type in the SDL of each subgraph, too', () => {
    for (const name of subgraphNames) {
      for (const definition of readTypeDefs(name).definitions) {
        if (!('name' in definition) || definition.kind.endsWith('Extension')) continue;
        expect({
          name,
          type: definition.name?.value,
          described: 'description' in definition && !!definition.description,
        }).toEqual({
          name,
          type: definition.name?.value,
          described: true,
        });
      }
    }
  });

  test('pages every list that can grow: edges, nodes, pageInfo, and a total that may be left out', () => {
    const connections = types.filter((type) => type.name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(8);
    for (const type of connections) {
      const fields = Object.fromEntries(fieldsOf(type).map((field) => [field.name, String(field.type)]));
      const node = type.name.replace('Connection', '');
      expect(fields).toEqual({
        edges: `[${node}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int',
      });
    }
  });

  test('lets no list under a field grow without pages', () => {
    // These lists are short by their nature, or bounded, as their descriptions say.
    const short = [
      /Connection\.(edges|nodes)$/,
      /^Branding\.defaults$/,
      /^Compliance\.(requirements|signedPolicies|pendingPolicies)$/,
      /^Health\.reasons$/,
      /^DirectorySync\.conflicts$/,
      /^IntegrationHealth\.(findings|hubFindings)$/,
      /^ProjectTemplate\.(milestones|tasks)$/,
      /^ProjectTemplateTask\.subtasks$/,
      /\.(roles|signers|ticketCounts|healthCounts|burnDown|scopes)$/,
      /^UserError\.path$/,
      /Payload\.(errors|results|timeEntries|invitations|teamMembers)$/,
      /^Query\.integrationScopes$/,
    ];
    const lists = types.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => String(field.type).startsWith('['))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(lists.filter((name) => !short.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  test('has every code of Hub’s findings in Projects, which tells them among its own', () => {
    const codesOf = (name: 'identity' | 'projects') =>
      readTypeDefs(name).definitions.flatMap((definition) =>
        definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'IntegrationFindingCode'
          ? (definition.values ?? []).map(({ name: { value }, description }) => [value, description?.value])
          : [],
      );
    const hub = codesOf('identity');
    expect(hub.length).toBeGreaterThan(0);
    expect(codesOf('projects')).toEqual(expect.arrayContaining(hub));
  });

  test('knows the prefix of every type that has an id', () => {
    const nodes = types.filter(
      (type) => isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node'),
    );
    expect(nodes.length).toBeGreaterThan(12);
    for (const type of nodes) expect(Object.keys(idPrefixes)).toContain(type.name);
  });
});

describe('the stored operations', () => {
  const files = readdirSync(new URL('../schema/operations', import.meta.url));
  const names = files.filter((name) => name.endsWith('.graphql'));
  test.each(names)('%s holds one valid operation of its own name', (name) => {
    const document = parse(file(`operations/${name}`));
    expect(validate(api, document)).toEqual([]);
    expect(document.definitions).toMatchObject([
      { kind: 'OperationDefinition', name: { value: name.replace('.graphql', '') } },
    ]);
  });
});

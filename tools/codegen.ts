import { readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { readTypeDefs } from '../subgraphs/common/graph/type-defs.ts';
import { subgraphNames, type SubgraphName } from '../subgraphs/names.ts';
import { writeOrCheck, type Artefact } from './artefact.ts';

// `npm run codegen` makes two files for each subgraph: generated.ts, the types that its resolvers must fit, and enums.ts,
// the enums alone, for entities and rules, which know nothing of resolvers.
// What a type's resolvers receive as parent is the type `<Type>Parent` of the subgraph's parents.ts.

const header = '// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.\n';

const config = {
  federation: true,
  federationVersion: '2.9',
  useTypeImports: true,
  enumsAsTypes: true,
  maybeValue: 'T | null',
  skipTypename: true,
  immutableTypes: true,
  contextType: './context.ts#Context',
  defaultScalarType: 'unknown',
  scalars: { ID: 'string', Date: 'string', DateTime: 'Date' },
};

async function generateResolverTypes(name: SubgraphName): Promise<Artefact> {
  const path = `subgraphs/${name}/generated.ts`;
  const content = await codegen({
    filename: path,
    schema: readTypeDefs(name),
    documents: [],
    config: { ...config, mappers: mappersOf(name) },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
  });
  return { path, content: header + content };
}

async function generateEnums(name: SubgraphName): Promise<Artefact> {
  const path = `subgraphs/${name}/enums.ts`;
  const content = await codegen({
    filename: path,
    schema: readTypeDefs(name),
    documents: [],
    config: { ...config, onlyEnums: true },
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: typescriptPlugin },
  });
  return { path, content: header + content };
}

function mappersOf(name: SubgraphName): Record<string, string> {
  const source = readFileSync(`subgraphs/${name}/parents.ts`, 'utf8');
  const types = [...source.matchAll(/^export (?:type|interface) (\w+)Parent\b/gm)].map(
    (match) => match[1] ?? '',
  );
  return Object.fromEntries(types.map((type) => [type, `./parents.ts#${type}Parent`]));
}

const artefacts = subgraphNames.flatMap((name) => [generateResolverTypes(name), generateEnums(name)]);
writeOrCheck(await Promise.all(artefacts), 'codegen');

import type { TestSubgraph } from '../../support/federation.ts';
import { dice, type Dice } from '../execute/dice.ts';
import { resolversOf } from './random-resolvers.ts';
import type { Store } from './random-data.ts';

/** What a field's value is, before lists and nullability. */
export type Kind =
  | { readonly kind: 'scalar'; readonly name: string }
  | { readonly kind: 'entity' | 'value' | 'abstract'; readonly name: string };

export interface Field {
  readonly name: string;
  readonly of: Kind;
  /** `T`, `T!`, `[T]`, `[[T!]]!`: `T` stands for the type. */
  readonly wrap: string;
  readonly args: string;
  /** The subgraphs that can be asked for it; more than one is `@shareable`. */
  readonly owners: readonly number[];
  /** The fields that it is computed from, with what is selected of them: `@requires`. */
  readonly requires: readonly Required[];
  /** Fields of the entity that it leads to, which its subgraph answers here: `@provides`. */
  readonly provides: readonly string[];
  /** Never fails: something is built from it. */
  safe: boolean;
}

export interface Required {
  readonly field: Field;
  /** `f1`, or `f2 { a b }`. */
  readonly selection: string;
}

export interface Entity {
  readonly name: string;
  readonly hasCode: boolean;
  readonly fields: Field[];
  /** The key fields of each subgraph that knows it. */
  readonly keys: Map<number, readonly string[]>;
  /** `@external` fields, by subgraph. */
  readonly externals: Map<number, Set<Field>>;
}

export interface Value {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** An interface or a union, with the members that each subgraph knows. */
export interface Abstract {
  readonly name: string;
  readonly isUnion: boolean;
  readonly members: Map<number, readonly Entity[]>;
  /** The subgraph that knows the interface as an object (`@interfaceObject`), and what it adds to every type of it. */
  readonly object: { readonly subgraph: number; readonly fields: readonly Field[] } | null;
}

export interface Model {
  readonly names: readonly string[];
  readonly entities: readonly Entity[];
  readonly values: readonly Value[];
  readonly abstracts: readonly Abstract[];
  readonly roots: readonly Field[];
}

const scalars = ['Int', 'String', 'Boolean', 'Color', 'Float'];
const wraps = ['T', 'T', 'T', 'T', 'T!', '[T]', '[T!]', '[T!]!', '[[T]]'];

/** A random model of a supergraph: the same seed makes the same one. */
export function randomModel(seed: number): Model {
  const roll = dice(seed);
  const names = Array.from({ length: 2 + roll.int(4) }, (_, index) => `s${index}`);
  const all = names.map((_, index) => index);
  const entities = Array.from({ length: 2 + roll.int(3) }, (_, index) => newEntity(roll, index, all));
  const values = Array.from({ length: 1 + roll.int(2) }, (_, index) => newValue(roll, index));
  const abstracts = [
    newAbstract(roll, 'Any', true, entities, all),
    newAbstract(roll, 'Node', false, entities, all),
  ];
  const building: Building = { roll, entities, values, abstracts, count: 0 };
  for (const entity of entities) addFields(building, entity);
  for (const entity of entities) addRequires(building, entity);
  const roots = all.flatMap((owner) =>
    Array.from({ length: 1 + roll.int(2) }, () => newField(building, 'q', [owner])),
  );
  const model = { names, entities, values, abstracts, roots };
  return building.roll.chance(0.5) ? withInterfaceObject(building, model) : model;
}

/** The model with one more subgraph, which knows several entities as one object. */
function withInterfaceObject(building: Building, model: Model): Model {
  const { roll, entities } = building;
  const home = roll.int(model.names.length);
  const members = entities.filter(({ keys }) => keys.get(home)?.includes('id'));
  if (members.length === 0) return model;
  const subgraph = model.names.length;
  // Nullable: the planner asks for all of them wherever any type wants one, so one that may not be null takes the others along.
  const fields = ['m1', 'm2'].map((name): Field => ({
    ...newField(building, name, [subgraph], true),
    of: { kind: 'scalar', name: 'Int' },
    wrap: roll.pick(['T', '[T]']),
    args: '',
  }));
  const media: Abstract = {
    name: 'Media',
    isUnion: false,
    members: new Map([home, subgraph].map((place) => [place, members])),
    object: { subgraph, fields },
  };
  const roots = [home, subgraph].map((owner): Field => ({
    ...newField(building, 'q', [owner], true),
    of: { kind: 'abstract', name: media.name },
    wrap: roll.pick(wraps),
    args: '',
  }));
  return {
    ...model,
    names: [...model.names, `s${subgraph}`],
    abstracts: [...model.abstracts, media],
    roots: [...model.roots, ...roots],
  };
}

interface Building extends Omit<Model, 'names' | 'roots'> {
  readonly roll: Dice;
  count: number;
}

function newEntity(roll: Dice, index: number, all: readonly number[]): Entity {
  const hasCode = roll.chance(0.4);
  const keys = new Map<number, readonly string[]>();
  for (const subgraph of all) {
    if (!roll.chance(0.6) && subgraph !== index % all.length) continue;
    const choice = hasCode ? roll.pick([['id'], ['id', 'code'], ['id', 'code'], ['code']]) : ['id'];
    keys.set(subgraph, choice);
  }
  if (hasCode) keys.set(index % all.length, ['id', 'code']);
  return { name: `E${index}`, hasCode, fields: [], keys, externals: new Map() };
}

function newValue(roll: Dice, index: number): Value {
  const fields = Array.from({ length: 2 + roll.int(2) }, (_, n): Field => ({
    name: `${'abc'.charAt(n)}${roll.chance(0.5) ? '' : index}`,
    of: { kind: 'scalar', name: roll.pick(scalars) },
    wrap: roll.pick(wraps),
    args: '',
    owners: [],
    requires: [],
    provides: [],
    safe: true,
  }));
  return { name: `V${index}`, fields };
}

function newAbstract(
  roll: Dice,
  name: string,
  isUnion: boolean,
  entities: readonly Entity[],
  all: readonly number[],
): Abstract {
  const members = new Map<number, readonly Entity[]>();
  for (const subgraph of all) {
    const known = entities.filter((entity) => entity.keys.has(subgraph) && roll.chance(0.8));
    if (known.length > 0 && roll.chance(0.7)) members.set(subgraph, known);
  }
  return { name, isUnion, members, object: null };
}

function addFields(building: Building, entity: Entity): void {
  const { roll } = building;
  for (const subgraph of entity.keys.keys()) {
    const count = roll.int(4);
    for (let n = 0; n < count; n++) {
      const others = [...entity.keys.keys()].filter((other) => other !== subgraph);
      const shared = roll.chance(0.2) && others.length > 0 ? [roll.pick(others)] : [];
      entity.fields.push(newField(building, 'f', [subgraph, ...shared]));
    }
  }
}

function newField(building: Building, prefix: string, owners: readonly number[], scalar = false): Field {
  const { roll } = building;
  const [owner = 0] = owners;
  const of = scalar || owners.length > 1 ? scalarKind(roll) : anyKind(building, owner);
  const field = {
    name: `${prefix}${building.count++}`,
    of,
    wrap: roll.pick(wraps),
    args:
      of.kind === 'scalar' && roll.chance(0.15) ? roll.pick(['(n: Int = 5)', '(s: String, l: [Int!])']) : '',
    owners,
    requires: [],
    provides: of.kind === 'entity' && roll.chance(0.3) ? providable(building, of.name, owner) : [],
    safe: false,
  };
  return field.args === '' ? field : { ...field, of: { kind: 'scalar', name: 'String' }, wrap: 'T' };
}

function scalarKind(roll: Dice): Kind {
  return { kind: 'scalar', name: roll.pick(scalars) };
}

/** Something that the subgraph knows: where it knows no entity yet, it learns one by its key. */
function anyKind(building: Building, owner: number): Kind {
  const { roll, entities, values, abstracts } = building;
  const known = abstracts.filter(({ members }) => members.has(owner));
  if (roll.chance(0.4)) return scalarKind(roll);
  if (roll.chance(0.25) && known.length > 0) return { kind: 'abstract', name: roll.pick(known).name };
  if (roll.chance(0.25)) return { kind: 'value', name: roll.pick(values).name };
  const here = entities.filter(({ keys }) => keys.has(owner));
  return here.length > 0 ? { kind: 'entity', name: roll.pick(here).name } : scalarKind(roll);
}

/** A plain field of another subgraph, which this one says it can answer too on this way. */
function providable({ roll, entities }: Building, name: string, owner: number): string[] {
  const entity = entities.find((one) => one.name === name);
  const fields = entity?.fields.filter(
    ({ owners, of, args }) =>
      of.kind === 'scalar' && args === '' && owners.length > 1 && !owners.includes(owner),
  );
  if (!entity || !fields || fields.length === 0) return [];
  const field = roll.pick(fields);
  external(entity, owner, field);
  return [field.name];
}

function external(entity: Entity, subgraph: number, field: Field): void {
  const known = entity.externals.get(subgraph) ?? new Set();
  entity.externals.set(subgraph, known.add(field));
}

function addRequires(building: Building, entity: Entity): void {
  const { roll, values } = building;
  for (const subgraph of entity.keys.keys()) {
    if (!roll.chance(0.4)) continue;
    const elsewhere = entity.fields.filter(
      ({ owners, of, args, requires }) =>
        !owners.includes(subgraph) &&
        of.kind !== 'entity' &&
        of.kind !== 'abstract' &&
        args === '' &&
        requires.length === 0,
    );
    if (elsewhere.length === 0) continue;
    const chosen = new Set([roll.pick(elsewhere), roll.pick(elsewhere)]);
    const requires = [...chosen].map((field): Required => {
      external(entity, subgraph, field);
      field.safe = true;
      const value = values.find(({ name }) => name === field.of.name);
      const inner = value?.fields
        .filter((_, index) => index === 0 || roll.chance(0.5))
        .map(({ name }) => name);
      return { field, selection: inner ? `${field.name} { ${inner.join(' ')} }` : field.name };
    });
    const leads = roll.chance(0.3);
    entity.fields.push({
      name: `r${building.count++}`,
      of: leads ? { kind: 'entity', name: entity.name } : { kind: 'scalar', name: 'String' },
      wrap: 'T',
      args: '',
      owners: [subgraph],
      requires,
      provides: [],
      safe: false,
    });
  }
}

/** The subgraphs of a model, over whatever the store holds at the time. */
export function subgraphsOf(model: Model, store: () => Store): TestSubgraph[] {
  return model.names.map((name, index) => ({
    name,
    typeDefs: typeDefsOf(model, index),
    resolvers: resolversOf(model, index, store),
  }));
}

function typeDefsOf(model: Model, subgraph: number): string {
  const roots = model.roots.filter(({ owners }) => owners.includes(subgraph));
  const used = JSON.stringify(
    [...model.entities.flatMap(({ fields }) => fields), ...model.roots]
      .filter((field) => field.owners.includes(subgraph))
      .concat(model.entities.flatMap(({ externals }) => [...(externals.get(subgraph) ?? [])]))
      .map(({ of }) => of.name),
  );
  const inner = model.values.filter(({ name }) => used.includes(`"${name}"`));
  const color =
    used.includes('"Color"') || inner.some(({ fields }) => fields.some(({ of }) => of.name === 'Color'));
  return [
    `type Query { ${roots.map((field) => fieldSdl(field)).join(' ')} }`,
    ...model.entities
      .filter(({ keys }) => keys.has(subgraph))
      .map((entity) => entitySdl(model, entity, subgraph)),
    ...inner.map(
      ({ name, fields }) => `type ${name} @shareable { ${fields.map((field) => fieldSdl(field)).join(' ')} }`,
    ),
    ...model.abstracts
      .filter(({ members }) => members.has(subgraph))
      .map((one) => abstractSdl(one, subgraph)),
    color ? 'enum Color { RED GREEN BLUE }' : '',
  ].join('\n');
}

function entitySdl(model: Model, entity: Entity, subgraph: number): string {
  const keys = entity.keys.get(subgraph) ?? [];
  const interfaces = model.abstracts.filter(
    ({ isUnion, members }) => !isUnion && members.get(subgraph)?.includes(entity),
  );
  const needsId = interfaces.length > 0 && !keys.includes('id');
  const own = entity.fields.filter(({ owners }) => owners.includes(subgraph)).map(fieldSdl);
  const external = [...(entity.externals.get(subgraph) ?? [])].map(
    (field) => `${fieldSdl(field, true)} @external`,
  );
  const names = needsId ? ['id', ...keys] : keys;
  return `type ${entity.name}${interfaces.length > 0 ? ` implements ${interfaces.map(({ name }) => name).join(' & ')}` : ''} ${keys
    .map((key) => `@key(fields: "${key}")`)
    .join(
      ' ',
    )} { ${names.map((key) => `${key}: ID!${needsId && key === 'id' ? ' @shareable' : ''}`).join(' ')} ${[...own, ...external].join(' ')} }`;
}

function abstractSdl({ name, isUnion, members, object }: Abstract, subgraph: number): string {
  if (object?.subgraph === subgraph) {
    const fields = object.fields.map((field) => fieldSdl(field)).join(' ');
    return `type ${name} @key(fields: "id") @interfaceObject { id: ID! ${fields} }`;
  }
  if (object) return `interface ${name} @key(fields: "id") { id: ID! }`;
  const known = (members.get(subgraph) ?? []).map((entity) => entity.name);
  return isUnion ? `union ${name} = ${known.join(' | ')}` : `interface ${name} { id: ID! }`;
}

function fieldSdl(field: Field, isExternal: unknown = false): string {
  const type = field.wrap.replace('T', field.of.name);
  if (isExternal === true) return `${field.name}${field.args}: ${type}`;
  const requires = field.requires.map(({ selection }) => selection).join(' ');
  return [
    `${field.name}${field.args}: ${type}`,
    field.owners.length > 1 ? '@shareable' : '',
    requires === '' ? '' : `@requires(fields: "${requires}")`,
    field.provides.length > 0 ? `@provides(fields: "${field.provides.join(' ')}")` : '',
  ].join(' ');
}

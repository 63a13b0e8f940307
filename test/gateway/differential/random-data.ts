import { dice, type Dice } from '../execute/dice.ts';
import type { Entity, Field, Kind, Model } from './random-supergraph.ts';

export type Row = Record<string, unknown> & { readonly __typename: string };

/** The same data for the subgraphs and for the one plain schema. */
export interface Store {
  readonly root: Record<string, unknown>;
  readonly rows: ReadonlyMap<string, Row>;
}

interface Filling {
  readonly roll: Dice;
  readonly model: Model;
  readonly rows: Map<string, Row>;
}

const rowsOfEach = 3;

/** Random rows that point at each other: nulls wherever one may be, empty lists, and fields that throw. */
export function randomData(model: Model, seed: number): Store {
  const filling: Filling = { roll: dice(seed), model, rows: new Map() };
  for (const { name } of model.entities) {
    for (let n = 1; n <= rowsOfEach; n++) {
      filling.rows.set(`${name}:${n}`, { __typename: name, id: `${name}.${n}`, code: `c${n}` });
    }
  }
  for (const row of filling.rows.values()) {
    const entity = model.entities.find(({ name }) => name === row.__typename);
    const added = model.abstracts.flatMap(({ object, members }) =>
      object && [...members.values()].some((known) => known.includes(entity as Entity)) ? object.fields : [],
    );
    const plain = [...added, ...(entity?.fields ?? [])].filter(({ requires }) => requires.length === 0);
    for (const field of plain) row[field.name] = valueOf(filling, field);
    const computed = entity?.fields.filter(({ requires }) => requires.length > 0) ?? [];
    for (const field of computed) row[field.name] = computedOf(field, row, filling.rows);
  }
  const root = Object.fromEntries(model.roots.map((field) => [field.name, valueOf(filling, field)]));
  return { root, rows: filling.rows };
}

/** What a `@requires` field is: a function of what it requires, over a row and over a representation alike. */
export function computedOf(
  field: Field,
  from: Record<string, unknown>,
  rows: ReadonlyMap<string, Row>,
): unknown {
  const inputs = field.requires.map(({ field: required, selection }) => {
    if (!(required.name in from)) throw new Error(`The representation lacks ${required.name}.`);
    return selected(
      from[required.name],
      [...selection.matchAll(/\w+/g)].slice(1).map(([name]) => name),
    );
  });
  const text = JSON.stringify(inputs);
  if (field.of.kind === 'scalar') return text;
  const n = 1 + (Array.from(text).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % (rowsOfEach + 1));
  return rows.get(`${field.of.name}:${n}`) ?? null;
}

function selected(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => selected(item, names));
  if (value === null || typeof value !== 'object') return value;
  return names.map((name) => (value as Record<string, unknown>)[name] ?? null);
}

function valueOf(filling: Filling, field: Field): unknown {
  const { roll } = filling;
  if (field.args !== '') {
    return (args: Record<string, unknown>) => JSON.stringify(Object.entries(args).sort());
  }
  if (!field.safe && roll.chance(0.06)) {
    return () => {
      throw new Error('on purpose');
    };
  }
  return wrapped(filling, field, field.wrap);
}

function wrapped(filling: Filling, field: Field, wrap: string): unknown {
  const { roll } = filling;
  if (wrap.endsWith('!')) return present(filling, field, wrap.slice(0, -1));
  return roll.chance(0.15) ? null : present(filling, field, wrap);
}

function present(filling: Filling, field: Field, wrap: string): unknown {
  if (wrap === 'T') return one(filling, field.of, field.owners[0] ?? 0);
  return Array.from({ length: filling.roll.int(4) }, () => wrapped(filling, field, wrap.slice(1, -1)));
}

function one(filling: Filling, of: Kind, owner: number): unknown {
  const { roll, model, rows } = filling;
  switch (of.kind) {
    case 'scalar':
      return scalar(roll, of.name);
    case 'entity':
      return rows.get(`${of.name}:${1 + roll.int(rowsOfEach)}`);
    case 'value': {
      const fields = model.values.find(({ name }) => name === of.name)?.fields ?? [];
      return Object.fromEntries(fields.map((field) => [field.name, wrapped(filling, field, field.wrap)]));
    }
    case 'abstract': {
      const members: readonly Entity[] =
        model.abstracts.find(({ name }) => name === of.name)?.members.get(owner) ?? [];
      return rows.get(`${roll.pick(members).name}:${1 + roll.int(rowsOfEach)}`);
    }
  }
}

function scalar(roll: Dice, name: string): unknown {
  const n = roll.int(50);
  const values: Record<string, unknown> = {
    Int: n,
    Float: n / 2,
    Boolean: n % 2 === 0,
    String: `text ${n}`,
    Color: roll.pick(['RED', 'GREEN', 'BLUE']),
  };
  return values[name];
}

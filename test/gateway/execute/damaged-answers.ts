import { dice, type Dice } from './dice.ts';

/** Values that stand where another was expected. */
const VALUES = [
  'null',
  'true',
  '-0',
  '-0.25',
  '1.0',
  '1e400',
  '1e2',
  '12345678901',
  '"\\u0041\\n"',
  '"\\ud800"',
  '"ümlaut"',
  '"RED"',
  '"User"',
  '""',
  '[]',
  '[null]',
  '{}',
  '{"id":"x"}',
];

/** Bytes that are written over one of an answer: brackets, quotes, halves of characters. */
const BYTES = [0x00, 0x0a, 0x20, 0x22, 0x2c, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d, 0x80, 0xc3, 0xff];

/** An answer as it may come over the wire from a subgraph that lies, or from a line that is cut. The same seed does the same. */
export function damaged(answer: unknown, seed: number): Buffer {
  const roll = dice(seed);
  const json = JSON.stringify(answer);
  if (roll.chance(0.3)) return Buffer.from(json);
  if (roll.chance(0.2)) return damagedBytes(Buffer.from(json), roll);
  const times = 1 + roll.int(3);
  return Buffer.from(Array.from({ length: times }).reduce((text: string) => damagedText(text, roll), json));
}

function damagedBytes(bytes: Buffer, roll: Dice): Buffer {
  if (roll.chance(0.2)) return bytes.subarray(0, roll.int(bytes.length));
  bytes[roll.int(bytes.length)] = roll.pick(BYTES);
  return bytes;
}

/** Changes that leave it JSON, mostly. */
function damagedText(json: string, roll: Dice): string {
  const values = [...json.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|-?\d+|true|false|null/g)];
  const members = [...json.matchAll(/"\w+":(?:"[^"]*"|\d+|null)/g)];
  const way = roll.int(6);
  if (way === 0) return json.replace('{"data":', '{"errors":[{"message":"No."}],"data":');
  if (way === 1) return json.replaceAll(',', () => (roll.chance(0.1) ? ', ' : ','));
  if (way === 2) return `${json.slice(0, -1)},"extensions":{"a":1}}`;
  if (way === 3 && members.length > 1) return replaceAt(json, roll.pick(members), '"more":1');
  if (way === 4 && members.length > 1) {
    const [member] = roll.pick(members);
    return replaceAt(json, roll.pick(members), `${member},${member}`);
  }
  return values.length > 0 ? replaceAt(json, roll.pick(values), roll.pick(VALUES)) : json;
}

function replaceAt(json: string, { 0: found, index }: RegExpExecArray, by: string): string {
  return json.slice(0, index) + by + json.slice(index + found.length);
}

import type { AsciiBytes } from '../../json/ascii-bytes.ts';
import { COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, SMALL_N } from '../../json/characters.ts';
import type { JsonScan } from '../../json/json-scan.ts';

/**
 * What a value must be for its text to be the client's, decided once per operation. It says less than completing a value
 * (`../run/shape.ts`) would take: whatever is not plainly right is left to that.
 *
 * One form for all kinds, which the engine reads fastest.
 */
export interface TextValue {
  readonly kind: 'string' | 'int' | 'float' | 'boolean' | 'scalar' | 'name' | 'object' | 'list';
  readonly nonNull: boolean;
  /** The names that it may be, as JSON strings: those of an enum, or of one type. */
  readonly names: readonly AsciiBytes[];
  /** An object's members, all of them, in their order. */
  readonly members: readonly TextMember[];
  /** What a list is of. */
  readonly item: TextValue | null;
}

/** One member of an object. */
export interface TextMember {
  /** Its key with the colon, and with the comma before it where it is not the first. */
  readonly key: AsciiBytes;
  readonly value: TextValue;
}

/** Moves past these members. False where they do not stand there just so. */
export function passMembers(scan: JsonScan, members: readonly TextMember[]): boolean {
  for (let index = 0; index < members.length; index++) {
    const member = members[index];
    if (member && !(scan.text(member.key) && passValue(scan, member.value))) return false;
  }
  return true;
}

function passValue(scan: JsonScan, value: TextValue): boolean {
  if (scan.bytes[scan.at] === SMALL_N) return !value.nonNull && scan.null();
  switch (value.kind) {
    case 'string':
      return scan.string();
    case 'int':
      return scan.int();
    case 'float':
      return scan.number();
    case 'boolean':
      return scan.boolean();
    case 'scalar':
      return passScalar(scan);
    case 'name':
      return passName(scan, value.names);
    case 'object':
      return scan.char(OPEN_OBJECT) && passMembers(scan, value.members) && scan.char(CLOSE_OBJECT);
    case 'list':
      return value.item !== null && passList(scan, value.item);
  }
}

/** Lists and objects of a scalar are left out. */
function passScalar(scan: JsonScan): boolean {
  const { at } = scan;
  if (scan.string()) return true;
  scan.at = at;
  if (scan.number()) return true;
  scan.at = at;
  return scan.boolean();
}

function passName(scan: JsonScan, names: readonly AsciiBytes[]): boolean {
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name && scan.text(name)) return true;
  }
  return false;
}

function passList(scan: JsonScan, item: TextValue): boolean {
  if (!scan.char(OPEN_LIST)) return false;
  if (scan.bytes[scan.at] === CLOSE_LIST) return scan.char(CLOSE_LIST);
  do {
    if (!passValue(scan, item)) return false;
  } while (scan.char(COMMA));
  scan.at--;
  return scan.char(CLOSE_LIST);
}

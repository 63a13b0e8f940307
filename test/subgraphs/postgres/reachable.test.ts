import { describe, expect, test } from '@jest/globals';
import { allows, ancestry, reaches } from '../../../subgraphs/common/postgres/reachable.ts';

const root = { uid: 0, gid: 0, mode: 0o40755 };
const postgres = { uid: 101, gid: 104 };

describe('who may do what', () => {
  test.each([
    ['others may enter', { uid: 0, gid: 0, mode: 0o711 }, 1, true],
    ['others may not read', { uid: 0, gid: 0, mode: 0o711 }, 4, false],
    ['the group may', { uid: 0, gid: 104, mode: 0o750 }, 5, true],
    ['the owner may', { uid: 101, gid: 0, mode: 0o700 }, 7, true],
    ['an owner without the bit may not, though others may', { uid: 101, gid: 0, mode: 0o077 }, 1, false],
    ['a group without the bit may not, though others may', { uid: 0, gid: 104, mode: 0o705 }, 1, false],
  ])('%s', (_name, entry, wanted, expected) => {
    expect(allows(entry, postgres, wanted)).toBe(expected);
  });
});

describe('reaching a path', () => {
  test('through open folders', () => {
    expect(reaches([root, root, root], postgres)).toBe(true);
  });

  test('not through a closed one, however open what is in it', () => {
    expect(reaches([root, { ...root, mode: 0o40700 }, { ...root, mode: 0o40777 }], postgres)).toBe(false);
  });

  test('folders on the way need only be entered, the last one read as well', () => {
    const enterOnly = { ...root, mode: 0o40711 };
    expect(reaches([root, enterOnly, root], postgres)).toBe(true);
    expect(reaches([root, root, enterOnly], postgres)).toBe(false);
  });

  test('names every folder from the root down', () => {
    expect(ancestry('/root/one/.data')).toEqual(['/', '/root', '/root/one', '/root/one/.data']);
  });
});

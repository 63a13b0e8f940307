import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSecretBox } from '../../../subgraphs/common/secrets/secret-box.ts';

const box = createSecretBox('a secret of thirty-two characters');

describe('a secret box', () => {
  test('opens what it has sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (secret, purpose) => {
        expect(box.open(box.seal(secret, purpose), purpose)).toBe(secret);
      }),
    );
  });

  test('seals the same secret differently each time', () => {
    const sealed = Array.from({ length: 100 }, () => box.seal('the same', 'test'));
    expect(new Set(sealed).size).toBe(100);
  });

  test('makes secrets of 256 bits, each another one', () => {
    const made = Array.from({ length: 100 }, () => box.create());
    expect(new Set(made).size).toBe(100);
    for (const secret of made) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  test('opens for the purpose and with the secret of its sealing only', () => {
    const sealed = box.seal('hidden', 'key of one');
    expect(box.open(sealed, 'key of another')).toBeNull();
    expect(createSecretBox('another secret of the same length').open(sealed, 'key of one')).toBeNull();
    expect(createSecretBox('a secret of thirty-two characters').open(sealed, 'key of one')).toBe('hidden');
  });

  test('does not open what was changed in any byte, or cut, or is something else', () => {
    const sealed = box.seal('hidden', 'test');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(box.open(`v1.${changed.toString('base64url')}`, 'test')).toBeNull();
      expect(box.open(`v1.${bytes.subarray(0, index).toString('base64url')}`, 'test')).toBeNull();
    }
    for (const other of ['', 'hidden', 'v1.', `v2.${sealed.slice(3)}`, sealed.slice(3)])
      expect(box.open(other, 'test')).toBeNull();
  });
});

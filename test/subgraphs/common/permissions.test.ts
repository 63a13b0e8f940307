import { describe, expect, test } from '@jest/globals';
import { mayDo, permissions, requirePermission } from '../../../subgraphs/common/access/permissions.ts';

const person = (roles: readonly string[], scopes: readonly string[] = []) => ({
  subject: 'usr_x',
  roles,
  scopes,
});
const program = (scopes: readonly string[]) => ({ subject: 'key_x', roles: ['OWNER'], scopes });

describe('what a viewer may do', () => {
  test('is all that any of its roles may', () => {
    expect(mayDo(person(['TECHNICIAN']), 'time.log')).toBe(true);
    expect(mayDo(person(['TECHNICIAN']), 'time.approve')).toBe(false);
    expect(mayDo(person(['TECHNICIAN', 'FINANCE']), 'time.approve')).toBe(true);
  });

  test('is everything for an owner and an admin', () => {
    for (const name of Object.keys(permissions) as (keyof typeof permissions)[]) {
      expect([mayDo(person(['OWNER']), name), mayDo(person(['ADMIN']), name)]).toEqual([true, true]);
    }
  });

  test('is nothing without a role, or with one that means nothing here', () => {
    expect(mayDo(person([]), 'time.log')).toBe(false);
    expect(mayDo(person(['constructor', '__proto__', 'Domain Users']), 'time.log')).toBe(false);
  });

  test('is what its scopes name for a program, and nothing else', () => {
    expect(mayDo(program(['time.import']), 'time.import')).toBe(true);
    expect(mayDo(program(['time.import']), 'time.log')).toBe(false);
  });

  test('is no more for a person whose token has scopes', () => {
    expect(mayDo(person([], ['time.approve']), 'time.approve')).toBe(false);
  });
});

test('a missing permission is named, with what the viewer has', () => {
  expect(() => requirePermission(person(['TECHNICIAN']), 'time.approve')).toThrow(
    'This needs the permission "time.approve" (Approve and reject time that others have handed in.); the viewer has TECHNICIAN.',
  );
  expect(() => requirePermission(person([]), 'time.approve')).toThrow('the viewer has no role');
});

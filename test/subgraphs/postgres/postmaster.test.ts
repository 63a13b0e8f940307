import { describe, expect, test } from '@jest/globals';
import { adviceFor } from '../../../subgraphs/common/postgres/diagnosis.ts';
import { isReady, parsePostmaster } from '../../../subgraphs/common/postgres/postmaster.ts';

const file = (status: string) =>
  `4655\n/data\n1795261713\n5999\n\n127.0.0.1\n  2147180        16\n${status}   \n`;

describe('postmaster.pid', () => {
  test('of a server that takes connections', () => {
    const server = parsePostmaster(file('ready'));
    expect(server).toEqual({ pid: 4655, port: 5999, status: 'ready' });
    expect(isReady(server)).toBe(true);
  });

  test.each(['starting', 'stopping'] as const)('of a server that is %s', (status) => {
    expect(parsePostmaster(file(status))).toEqual({ pid: 4655, port: 5999, status });
  });

  test('half written', () => {
    expect(parsePostmaster('4655\n/data\n')).toEqual({ pid: 4655, port: undefined, status: 'starting' });
  });

  test.each(['', '\n', 'rubbish\n', '-3\n'])('of nothing: %j', (text) => {
    expect(parsePostmaster(text)).toBeUndefined();
  });
});

test.each([
  ['FATAL: could not write to file "pg_wal/xlogtemp.9": No space left on device', 'disk is full'],
  ['FATAL: could not create shared memory segment: Invalid argument', '--shm-size'],
  ['postgres: error while loading shared libraries: libicuuc.so.60', 'npm ci'],
  ['something new', 'DATABASE_URL'],
])('advice on %j', (said, expected) => {
  expect(adviceFor(said)).toContain(expected);
});

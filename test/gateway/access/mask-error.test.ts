import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { createMaskError } from '../../../gateway/access/mask-error.ts';

function masking() {
  const lines: string[] = [];
  const maskError = createMaskError(
    pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  );
  return { lines, mask: (error: GraphQLError) => maskError(error.toJSON(), error) };
}

describe('what was not expected', () => {
  test.each([
    ['without a code', {}],
    ['with the code of a bug', { code: 'INTERNAL_SERVER_ERROR' }],
    ['with its stack', { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret.ts'] }],
  ])('%s is masked by an id, under which the log has the cause', (_name, extensions) => {
    const { lines, mask } = masking();
    const cause = new Error('relation "legal.matters" does not exist');
    const shown = mask(new GraphQLError('bad SQL', { path: ['a', 0], extensions, originalError: cause }));
    expect(JSON.stringify(shown)).not.toMatch(/SQL|matters|secret/);
    expect(shown).toMatchObject({ path: ['a', 0], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(shown.message).toContain(String(shown.extensions?.id));
    expect(lines.join('')).toContain('legal.matters');
    expect(lines.join('')).toContain(`"errorId":"${String(shown.extensions?.id)}"`);
  });
});

describe('what was written for a client is shown', () => {
  test.each([
    ['a code of the registry', { code: 'SUBGRAPH_TIMEOUT' }],
    ["a subgraph's own code", { code: 'MY_CODE', service: 'legal' }],
    ['an error of a subgraph, which masks its own', { code: 'INTERNAL_SERVER_ERROR', service: 'legal' }],
  ])('%s', (_name, extensions) => {
    const { lines, mask } = masking();
    expect(mask(new GraphQLError('Told.', { extensions }))).toEqual({ message: 'Told.', extensions });
    expect(lines).toEqual([]);
  });

  test('without the stack that a subgraph in development adds', () => {
    const { mask } = masking();
    const extensions = {
      code: 'BAD_USER_INPUT',
      service: 'legal',
      stacktrace: ['at x'],
      exception: { sql: 'x' },
    };
    expect(mask(new GraphQLError('Told.', { extensions })).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      service: 'legal',
    });
  });

  test('with both ends of a message that repeats what it received at length', () => {
    const { mask } = masking();
    const told = `Variable "$input" got invalid value "${'long '.repeat(2000)}"; Field "name" was not provided.`;
    const { message } = mask(new GraphQLError(told, { extensions: { code: 'BAD_USER_INPUT' } }));
    expect(message.length).toBeLessThan(1100);
    expect(message).toMatch(
      /^Variable "\$input" got invalid value "long .* Field "name" was not provided\.$/s,
    );
    expect(message).toContain(`(${told.length - 1000} characters left out)`);
  });
});

import { describe, expect, test } from '@jest/globals';
import { startInParts, type Close } from '../../launch/start-in-parts.ts';

/** Parts that note in which order they are closed. Those that are named fail at it. */
function parts(...failing: string[]) {
  const closed: string[] = [];
  const part = (name: string): Close => {
    return () => {
      closed.push(name);
      return failing.includes(name) ? Promise.reject(new Error(`${name} is stuck`)) : Promise.resolve();
    };
  };
  return { closed, all: ['database', 'bus', 'server'].map(part) };
}

const startWith = (all: readonly Close[]) =>
  startInParts((opened) => {
    opened.push(...all);
    return Promise.resolve({ url: 'here' });
  });

/** What a promise rejects with; `undefined` where it does not. */
function reasonOf(failing: Promise<unknown>): Promise<unknown> {
  return failing.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a stop', () => {
  test('closes the parts, the last one first, and each of them once', async () => {
    const { closed, all } = parts();
    const started = await startWith(all);
    expect(started.url).toBe('here');
    await started.stop();
    await started.stop();
    expect(closed).toEqual(['server', 'bus', 'database']);
  });

  test('closes the rest where some cannot be closed, and then tells of them all', async () => {
    const { closed, all } = parts('server', 'bus');
    const error = await reasonOf((await startWith(all)).stop());
    expect(closed).toEqual(['server', 'bus', 'database']);
    expect(error).toBeInstanceOf(AggregateError);
    expect(error).toMatchObject({
      message: 'Not all could be stopped: server is stuck; bus is stuck',
      errors: [new Error('server is stuck'), new Error('bus is stuck')],
    });
  });

  test('closes the rest where one throws before it promises anything', async () => {
    const { closed, all } = parts();
    const thrower: Close = () => {
      throw new Error('no promise');
    };
    const started = await startWith([...all, thrower]);
    await expect(started.stop()).rejects.toThrow('no promise');
    expect(closed).toEqual(['server', 'bus', 'database']);
  });
});

describe('a start that fails', () => {
  const fail = (all: readonly Close[]) =>
    startInParts((opened) => {
      opened.push(...all);
      return Promise.reject(new Error('port in use'));
    });

  test('closes what was opened, and says why it failed', async () => {
    const { closed, all } = parts();
    await expect(fail(all)).rejects.toThrow(new Error('port in use'));
    expect(closed).toEqual(['server', 'bus', 'database']);
  });

  test('says why it failed first, and then what could not be closed', async () => {
    const { closed, all } = parts('bus');
    const error = await reasonOf(fail(all));
    expect(closed).toEqual(['server', 'bus', 'database']);
    expect(error).toMatchObject({
      message: 'port in use (Not all could be stopped: bus is stuck)',
      errors: [new Error('port in use'), new Error('bus is stuck')],
    });
  });
});

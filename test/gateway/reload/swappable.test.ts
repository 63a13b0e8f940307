import { describe, expect, test } from '@jest/globals';
import { Swappable } from '../../../gateway/reload/swappable.ts';

function named(name: string, closed: string[]) {
  return {
    name,
    close: () => {
      closed.push(name);
      return Promise.resolve();
    },
  };
}

function start() {
  const closed: string[] = [];
  const failures: unknown[] = [];
  const swappable = new Swappable(named('one', closed), (error) => void failures.push(error));
  return { closed, failures, swappable, next: (name: string) => swappable.swap(named(name, closed)) };
}

describe('an old value', () => {
  test('that nobody holds is closed at once', () => {
    const { swappable, closed, next } = start();
    const { since } = swappable;
    next('two');
    expect(swappable.current.name).toBe('two');
    expect(closed).toEqual(['one']);
    expect(Date.parse(swappable.since)).toBeGreaterThanOrEqual(Date.parse(since));
  });

  test('is closed when the last one who holds it lets go, and only then', () => {
    const { swappable, closed, next } = start();
    const [a, b] = [swappable.hold(), swappable.hold()];
    next('two');
    const c = swappable.hold();
    next('three');
    expect([a.value.name, b.value.name, c.value.name]).toEqual(['one', 'one', 'two']);
    expect(swappable.openCount).toBe(3);
    a.release();
    a.release();
    expect(closed).toEqual([]);
    c.release();
    expect(closed).toEqual(['two']);
    b.release();
    expect(closed).toEqual(['two', 'one']);
    expect(swappable.openCount).toBe(1);
  });

  test('is held while work with it goes on, also where the work fails', async () => {
    const { swappable, closed, next } = start();
    let fail: (error: Error) => void = () => undefined;
    const work = swappable.use(() => new Promise((_, reject) => (fail = reject)));
    next('two');
    expect(closed).toEqual([]);
    fail(new Error('broken'));
    await expect(work).rejects.toThrow('broken');
    expect(closed).toEqual(['one']);
  });

  test('that cannot be closed is told of', async () => {
    const { swappable, failures, next } = start();
    swappable.swap({ name: 'two', close: () => Promise.reject(new Error('stuck')) });
    next('three');
    await Promise.resolve();
    expect(failures).toEqual([new Error('stuck')]);
  });
});

test('the current value is not closed by those who let go of it', () => {
  const { swappable, closed } = start();
  swappable.hold().release();
  expect(closed).toEqual([]);
});

test('the end closes all that is open, held or not, each once', async () => {
  const { swappable, closed, next } = start();
  const held = swappable.hold();
  next('two');
  await swappable.close();
  held.release();
  expect(closed.sort()).toEqual(['one', 'two']);
});

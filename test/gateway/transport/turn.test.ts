import { describe, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { createTurn } from '../../../gateway/transport/turn.ts';

/** Notes what is sent, in the order in which it is: alone by its query, together by their queries. */
function noting() {
  const sent: (string | string[])[] = [];
  const send = createTurn(
    ({ query }) => {
      sent.push(query);
      return Promise.resolve({ data: null });
    },
    (calls) => {
      sent.push(calls.map(({ request }) => request.query));
      for (const { resolve } of calls) resolve({ data: null });
    },
  );
  const ask = (query: string, most = 100) => void send({ query, headers: {}, deadline: Infinity }, most);
  return { sent, ask };
}

async function turns(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed++) await turn();
}

describe('what is sent together', () => {
  test('what is alone goes at the end of its turn', async () => {
    const { sent, ask } = noting();
    ask('a');
    expect(sent).toEqual([]);
    await turns(1);
    expect(sent).toEqual(['a']);
  });

  test('what has company waits for the next turn, and goes when it brings nothing', async () => {
    const { sent, ask } = noting();
    for (const query of ['a', 'b']) ask(query);
    await turns(1);
    expect(sent).toEqual([]);
    await turns(1);
    expect(sent).toEqual([['a', 'b']]);
  });

  test('turns that bring more are waited for, but not for ever', async () => {
    const { sent, ask } = noting();
    for (const query of ['a', 'b']) ask(query);
    for (const query of 'cdefghij') {
      await turns(1);
      ask(query);
    }
    await turns(3);
    expect(sent[0]).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(sent.flat()).toEqual(Array.from('abcdefghij'));
  });

  test('what is full goes at once, and what comes then begins anew', async () => {
    const { sent, ask } = noting();
    for (const query of 'abcde') ask(query, 2);
    expect(sent).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await turns(2);
    expect(sent.flat()).toEqual(Array.from('abcde'));
    expect(sent.at(-1)).toBe('e');
  });

  test('one time does not count for the next', async () => {
    const { sent, ask } = noting();
    for (let time = 0; time < 3; time++) {
      ask('a');
      await turns(1);
      expect(sent).toHaveLength(time + 1);
    }
  });
});

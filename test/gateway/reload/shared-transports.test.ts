import { expect, test } from '@jest/globals';
import type { WatchedTransport } from '../../../gateway/transport/watched.ts';
import { createSharedTransports } from '../../../gateway/transport/shared-transports.ts';

function fake(opened: string[], closed: string[], key: string) {
  return (): WatchedTransport => {
    opened.push(key);
    return {
      state: { state: 'up', since: 'then' },
      send: () => Promise.resolve({ data: { key } }),
      close: () => Promise.resolve(void closed.push(key)),
    };
  };
}

test('a way is opened once for all who use it, and closed by the last of them', async () => {
  const [opened, closed]: [string[], string[]] = [[], []];
  const shared = createSharedTransports();
  const old = shared.share('legal', fake(opened, closed, 'legal'));
  const young = shared.share('legal', fake(opened, closed, 'legal'));
  shared.share('crm', fake(opened, closed, 'crm'));
  expect(opened).toEqual(['legal', 'crm']);
  await old.close();
  await old.close();
  expect(closed).toEqual([]);
  const request = { query: '{ a }', headers: {}, deadline: 0 };
  expect(await young.send(request)).toEqual({ data: { key: 'legal' } });
  expect(young.state.state).toBe('up');
  await young.close();
  expect(closed).toEqual(['legal']);
  shared.share('legal', fake(opened, closed, 'legal'));
  expect(opened).toEqual(['legal', 'crm', 'legal']);
});

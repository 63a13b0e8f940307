import { expect, test } from '@jest/globals';
import { createAnswersUnderWay } from '../../../gateway/transport/answers-under-way.ts';

test('with nothing under way it is done', async () => {
  await expect(createAnswersUnderWay().done()).resolves.toBeUndefined();
});

test('it is done when all are settled, those that failed too, and can begin again', async () => {
  const underWay = createAnswersUnderWay();
  const [first, second] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
  const kept = [underWay.keep(first.promise), underWay.keep(second.promise)];
  let isDone = false;
  const done = Promise.all([underWay.done(), underWay.done()]).then(() => (isDone = true));
  first.resolve(1);
  expect(await kept[0]).toBe(1);
  await new Promise(setImmediate);
  expect(isDone).toBe(false);
  second.reject(new Error('no'));
  await expect(kept[1]).rejects.toThrow('no');
  await done;
  const third = Promise.withResolvers<number>();
  void underWay.keep(third.promise);
  const later = underWay.done();
  third.resolve(3);
  await later;
});

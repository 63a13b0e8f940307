import type { TestProduct } from '../product.ts';
import type { Agreement } from './agree.ts';
import type { Books } from './books.ts';
import { change, changeAll, manager, technicians } from './people.ts';
import type { PlannedTime } from './plan.ts';

/** How many entries are logged in one request, and handed in or approved by one mutation. */
const LOGGED_TOGETHER = 25;
const HANDED_IN_TOGETHER = 200;

/** Logs time and hands it in as people do, through the gateway, and writes it into the books. */
export async function logAll(
  product: TestProduct,
  plan: readonly PlannedTime[],
  agreements: readonly Agreement[],
  books: Books,
): Promise<void> {
  const each = technicians.map((email, person) => {
    const own = plan.filter((time) => time.person === person);
    return logAndHandIn(product, email, own, agreements, books);
  });
  await Promise.all(each);
}

/** Approves all that is in the books, as many at a time as one mutation takes. */
export async function approveAll(product: TestProduct, books: Books): Promise<void> {
  for (const ids of inParts([...books.keys()], HANDED_IN_TOGETHER))
    await change(product, manager, 'approveTime', { ids }, '');
}

async function logAndHandIn(
  product: TestProduct,
  email: string,
  plan: readonly PlannedTime[],
  agreements: readonly Agreement[],
  books: Books,
): Promise<void> {
  const ids: string[] = [];
  for (const some of inParts(plan, LOGGED_TOGETHER)) {
    const inputs = some.map(({ task, workedOn, minutes }) => ({
      taskId: agreements[task]?.taskId,
      workedOn,
      minutes,
      isBillable: true,
    }));
    const logged = await changeAll<{ timeEntry: { id: string } }>(
      product,
      email,
      'logTime',
      inputs,
      'timeEntry { id }',
    );
    logged.forEach(({ timeEntry: { id } }, index) => {
      const { task, minutes } = some[index] as PlannedTime;
      books.set(id, { contractId: agreements[task]?.contractId ?? '', minutes });
      ids.push(id);
    });
  }
  for (const some of inParts(ids, HANDED_IN_TOGETHER))
    await change(product, email, 'submitTime', { ids: some }, '');
}

function inParts<Thing>(things: readonly Thing[], size: number): Thing[][] {
  const count = Math.ceil(things.length / size);
  return Array.from({ length: count }, (_, index) => things.slice(index * size, (index + 1) * size));
}

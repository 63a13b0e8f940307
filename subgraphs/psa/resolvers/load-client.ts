import type { Context } from '../context.ts';
import type { ClientRow } from '../entities.ts';

/** The client that a row belongs to. A foreign key holds it in place, so that it is gone is a bug. */
export async function loadClient(id: string, { loaders }: Context): Promise<ClientRow> {
  const client = await loaders.client.load(id);
  if (!client) throw new Error(`The client ${id} is gone.`);
  return client;
}

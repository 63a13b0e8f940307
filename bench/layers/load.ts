import { Pool } from 'undici';

/** Something to ask, each time of another row, so that no two requests under way are equal and share an answer. */
export interface Question {
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** Asks so many times, so many at a time; answers with how long each took in milliseconds, shortest first. */
export async function ask(
  { url, token }: { readonly url: string; readonly token: string },
  { query, variables }: Question,
  { requests, clients }: { readonly requests: number; readonly clients: number },
): Promise<number[]> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: clients });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const times: number[] = [];
  let turn = 0;
  const client = async (): Promise<void> => {
    while (turn < requests) {
      const body = JSON.stringify({ query, variables: variables[turn++ % variables.length] });
      const started = performance.now();
      const response = await pool.request({ method: 'POST', path, headers, body });
      const answer = (await response.body.json()) as { errors?: unknown };
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors).slice(0, 300));
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  await pool.close();
  return times.sort((a, b) => a - b);
}

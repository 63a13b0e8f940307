import { isDeepStrictEqual } from 'node:util';
import type { Workload } from './workloads/workload.ts';

/** The turns whose answers are compared; the load begins far behind them. */
const SAMPLE_TURNS = [1, 2, 40];

/** The answers of a gateway to the sample requests of a workload. */
export async function sampleAnswers(url: string, workload: Workload): Promise<unknown[]> {
  return Promise.all(SAMPLE_TURNS.map((turn) => ask(url, workload, turn)));
}

/** Where the answers differ from the expected ones, as a sentence; null where they are the same JSON values. */
export function difference(expected: readonly unknown[], actual: readonly unknown[]): string | null {
  const at = expected.findIndex((answer, index) => !isDeepStrictEqual(answer, actual[index]));
  if (at < 0) return null;
  return `It answers otherwise${placeOf(expected[at], actual[at])}.`;
}

async function ask(url: string, workload: Workload, turn: number): Promise<unknown> {
  const { body, authorization } = workload.request(turn);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (answer.errors !== undefined || !answer.data) {
    throw new Error(`It answers ${JSON.stringify(answer).slice(0, 500)}`);
  }
  return answer.data;
}

/** The first place where two values differ. */
function placeOf(expected: unknown, actual: unknown): string {
  if (!isObject(expected) || !isObject(actual)) {
    return `: ${brief(expected)} is expected, ${brief(actual)} came`;
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  const key = keys.find((each) => !isDeepStrictEqual(expected[each], actual[each])) ?? '';
  return ` /${key}${placeOf(expected[key], actual[key])}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100);
}

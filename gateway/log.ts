import type { Logger } from 'pino';
import { destination, pino } from 'pino';

/** Structured log lines: what happened is the message, what it happened to are fields. */
export type Log = Logger;

/** The levels that `LOG_LEVEL` may name, from silence to everything. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type LogLevel = (typeof logLevels)[number];

/** One JSON object per line on standard error, which leaves standard output to whoever starts us. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: undefined }, destination({ fd: 2, sync: true }));
}

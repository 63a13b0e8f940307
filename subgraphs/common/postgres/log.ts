/** Where the embedded PostgreSQL tells what it does; pino's logger fits. */
export interface PostgresLog {
  info(message: string): void;
  warn(message: string): void;
}

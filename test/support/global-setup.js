// Starts the PostgreSQL of this test run. Plain JavaScript, as Jest loads it without the transform; Node strips the types
// of what it imports.
import { startTestPostgres } from '../../subgraphs/common/postgres/test-postgres.ts';

export default async function globalSetup() {
  if (process.env.TEST_POSTGRES_URL) return;
  const postgres = await startTestPostgres();
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.testPostgres = postgres;
}

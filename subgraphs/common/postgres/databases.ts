import { Client, escapeIdentifier } from 'pg';

/** Creates a database on the server of this owner's URL, as a copy of the template if given; gives its URL. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const from = template === undefined ? '' : ` TEMPLATE ${escapeIdentifier(template)}`;
  await command(url, `CREATE DATABASE ${escapeIdentifier(name)}${from}`);
  const created = new URL(url);
  created.pathname = `/${encodeURIComponent(name)}`;
  return created.href;
}

/** Drops a database if it is there, and ends the connections that are still open to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await command(url, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

async function command(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'one-graph databases' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import pg from 'pg';
import { currentTenant } from './tenant-scope.ts';

/** How pg-pool hands a connection out. */
type Handout = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (release?: Error | boolean) => void,
) => void;

/** The setting that the row-level security policies read. */
export const tenantSetting = 'one_graph.tenant';

// A calendar day is a day, not an instant in the machine's time zone: it stays the text that PostgreSQL sends.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A pool whose connections know the tenant. The one place where the tenant is told to PostgreSQL, and everybody who
 * wants a connection comes through here: nothing that reads or writes rows can forget it. Without a tenant, no rows.
 *
 * It costs a statement only when the connection last served another tenant.
 */
export class TenantPool extends pg.Pool {
  /** Which tenant each connection was last told. */
  private readonly told = new WeakMap<pg.PoolClient, string>();
  /** How often a connection had to be told, for measuring what tenancy costs. */
  tenantSwitches = 0;

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Handout): void;
  override connect(callback?: Handout): Promise<pg.PoolClient> | undefined {
    // The tenant is read here and not in the callback: a waiting callback runs in the context of whoever releases.
    const tenant = currentTenant() ?? '';
    if (callback === undefined) return this.connectAs(tenant);
    this.connectAs(tenant).then(
      (client) => callback(undefined, client, (error) => client.release(error)),
      (error: unknown) => callback(error as Error, undefined, () => undefined),
    );
    return undefined;
  }

  private async connectAs(tenant: string): Promise<pg.PoolClient> {
    const client = await super.connect();
    if (this.told.get(client) === tenant) return client;
    // The pool hears of a lost connection only while nobody has it; unheard here, the loss would end the process.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    try {
      await client.query(`SELECT set_config('${tenantSetting}', $1, false)`, [tenant]);
    } catch (error) {
      // Whom this connection serves is unknown now: it must not go back into the pool.
      client.release(true);
      throw error;
    } finally {
      client.off('error', ignore);
    }
    this.told.set(client, tenant);
    this.tenantSwitches += 1;
    return client;
  }
}

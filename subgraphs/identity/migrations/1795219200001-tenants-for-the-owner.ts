import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The owner of the database may list the tenants: what is done for each of them on a schedule must know whom there is. Roles of
 * subgraphs are no owners, and see the tenant that they work for, as ever.
 */
export class TenantsForTheOwner1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE POLICY "owner" ON identity.tenants FOR SELECT TO CURRENT_USER USING (true)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY "owner" ON identity.tenants');
  }
}

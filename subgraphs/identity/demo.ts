import type { DemoCast } from '../common/demo/cast.ts';
import { demoRows, type DemoRows } from '../common/demo/demo-rows.ts';
import { PersonEntity, TenantEntity, type PersonRow } from './entities.ts';
import { knownRoles } from './domain/known-roles.ts';

/** Identity's rows of a demo tenant. */
export function demo(cast: DemoCast): DemoRows[] {
  const { id, name } = cast.tenant;
  return [demoRows(TenantEntity, [{ id, name }]), demoRows(PersonEntity, people(cast))];
}

function* people(cast: DemoCast): Generator<PersonRow> {
  for (const { id, name, email, title, role } of cast.staff) {
    yield { id, name, email, title, roles: knownRoles([role]), isActive: true };
  }
}

import type { Context } from './context.ts';
import { shownBranding, type ShownBranding } from './domain/branding.ts';
import type { TenantRow } from './entities.ts';

/** What customers see of a tenant. */
export async function brandingOf(
  { id, name }: TenantRow,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<ShownBranding> {
  return shownBranding(name, await loaders.branding.load(id));
}

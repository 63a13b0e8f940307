import { checkText, invalid, mistakesIn, type Finding } from '../../common/commands/checks.ts';
import { givenOr } from '../../common/commands/input-fields.ts';
import { done, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import {
  colorMistake,
  logoUrlMistake,
  shownBranding,
  type SetBranding,
  type ShownBranding,
} from '../domain/branding.ts';
import { BrandingEntity, TenantEntity } from '../entities.ts';
import type { SaveBrandingInput } from '../generated.ts';

const longestName = 100;

const nothingSet: SetBranding = { companyName: null, logoUrl: null, primaryColor: null };

/** Changes what is set of the tenant's branding: what is left out stays, and null is set no more. */
export async function saveBranding(work: Work, input: SaveBrandingInput): Promise<Outcome<ShownBranding>> {
  const { rows, viewer } = work;
  const mistakes = mistakesOf(input);
  if (mistakes.length > 0) return refused(...mistakes);
  const id = viewer.tenantId;
  // There may be no branding yet to hold, so whoever changes it holds the tenant.
  const tenant = await rows.findOne(TenantEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (tenant === null) return refusedFor('NOT_FOUND', `There is no tenant ${id}.`);
  const before = await rows.findOneBy(BrandingEntity, { id });
  const now = { id, ...changed(before ?? nothingSet, input) };
  if (before === null) await rows.insert(BrandingEntity, now);
  else await rows.update(BrandingEntity, { id }, now);
  return done(shownBranding(tenant.name, now));
}

function changed(
  before: SetBranding,
  { companyName, logoUrl, primaryColor }: SaveBrandingInput,
): SetBranding {
  return {
    companyName: givenOr(companyName, before.companyName),
    logoUrl: givenOr(logoUrl, before.logoUrl),
    primaryColor: givenOr(primaryColor, before.primaryColor)?.toLowerCase() ?? null,
  };
}

function mistakesOf({ companyName, logoUrl, primaryColor }: SaveBrandingInput) {
  return mistakesIn([
    checkText(['input', 'companyName'], companyName, longestName),
    check('logoUrl', logoUrl, logoUrlMistake),
    check('primaryColor', primaryColor, colorMistake),
  ]);
}

function check(
  field: string,
  text: string | null | undefined,
  mistakeIn: (text: string) => string | null,
): Finding {
  const mistake = text == null ? null : mistakeIn(text);
  return mistake === null ? null : invalid(['input', field], mistake);
}

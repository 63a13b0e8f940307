import type { BrandingPart } from '../enums.ts';
import type { ShownBranding } from './branding.ts';
import type { HubFinding } from './finding.ts';

/** What is missing, and what the client portal shows in its place. */
const missing: Readonly<Record<BrandingPart, (branding: ShownBranding) => readonly [string, string]>> = {
  COMPANY_NAME: ({ companyName }) => ['the company name', `the tenant’s name (“${companyName}”)`],
  LOGO: () => ['the logo', 'the company name as text in place of a logo'],
  PRIMARY_COLOR: ({ primaryColor }) => ['the primary color', `the default blue (${primaryColor})`],
};

/** What is missing of the branding is one finding, whichever parts it is. */
export function brandingFindings(branding: ShownBranding): HubFinding[] {
  if (branding.defaults.length === 0) return [];
  const told = branding.defaults.map((part) => missing[part](branding));
  const names = listed(told.map(([name]) => name));
  const shown = listed(told.map(([, instead]) => instead));
  return [
    {
      code: 'BRANDING_MISSING',
      status: 'WARNING',
      message: `The branding lacks ${names}: the client portal shows ${shown}.`,
      wayOut: 'Save what is missing with saveBranding.',
      since: null,
    },
  ];
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(texts);
}

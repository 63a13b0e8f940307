import type { BrandingPart } from '../enums.ts';

/** The color of a tenant that has set none: a blue. */
export const defaultColor = '#2563eb';

/** What a tenant has set; null is a part that is not set. */
export interface SetBranding {
  readonly companyName: string | null;
  readonly logoUrl: string | null;
  readonly primaryColor: string | null;
}

/** What customers see. */
export interface ShownBranding {
  readonly companyName: string;
  /** Null where there is none: the name stands in its place. */
  readonly logoUrl: string | null;
  readonly primaryColor: string;
  /** What is not set. */
  readonly defaults: readonly BrandingPart[];
}

const parts: readonly (readonly [BrandingPart, keyof SetBranding])[] = [
  ['COMPANY_NAME', 'companyName'],
  ['LOGO', 'logoUrl'],
  ['PRIMARY_COLOR', 'primaryColor'],
];

/** What customers see of a tenant: what it has set, and the default where it has set nothing. */
export function shownBranding(tenantName: string, set: SetBranding | null): ShownBranding {
  return {
    companyName: set?.companyName ?? tenantName,
    logoUrl: set?.logoUrl ?? null,
    primaryColor: set?.primaryColor ?? defaultColor,
    defaults: parts.flatMap(([part, field]) => (set?.[field] == null ? [part] : [])),
  };
}

/** What is wrong with the address of a logo, as the end of a sentence; null where nothing is. */
export function logoUrlMistake(text: string): string | null {
  const url = /^[\x21-\x7e]{1,500}$/.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:')
    return `must be an https address of at most 500 visible ASCII characters, for instance "https://msp.example/logo.svg"; received ${JSON.stringify(text.slice(0, 100))}`;
  if (url.username !== '' || url.password !== '') return 'must hold no user name and no password';
  return null;
}

/** What is wrong with a color, as the end of a sentence; null where nothing is. */
export function colorMistake(text: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return null;
  return `must be a color such as "${defaultColor}": "#" and six hexadecimal digits; received ${JSON.stringify(text.slice(0, 100))}`;
}

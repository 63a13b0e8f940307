/** What the address of another service may be. */
export interface AddressRule {
  /** An address that is fine, to show. */
  readonly example: string;
  /** Where http without TLS will do: on the own machine only where a secret must not be read on its way. */
  readonly plainHttp: 'anywhere' | 'loopback';
}

const MOST_CHARACTERS = 500;

/** What is wrong with the address of another service, as the end of a sentence; null where nothing is. */
export function addressMistake(text: string, rule: AddressRule): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isAllowed(url, rule) || text.length > MOST_CHARACTERS) {
    const kinds = rule.plainHttp === 'anywhere' ? 'an http or https URL' : 'an https URL';
    return `must be ${kinds} of at most ${MOST_CHARACTERS} characters, for instance "${rule.example}"; received ${JSON.stringify(text.slice(0, 100))}`;
  }
  if (url.username !== '' || url.password !== '') return 'must hold no user name and no password';
  if (url.search !== '' || url.hash !== '') return 'must end with its path: no "?" and no "#"';
  return null;
}

/** The address as paths are put behind it. */
export function withoutEndSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function isAllowed({ protocol, hostname }: URL, { plainHttp }: AddressRule): boolean {
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (plainHttp === 'anywhere' || isLoopback(hostname));
}

/** A host that is this machine, whoever answers for names (RFC 6761, section 6.3). */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

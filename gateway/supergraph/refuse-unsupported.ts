import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';
import { directiveUses, type DirectiveUse } from './directive-uses.ts';
import { readLinks, type Link } from './links.ts';

/** What is implemented of https://specs.apollo.dev, in which versions. */
const implemented: Readonly<Record<string, readonly string[]>> = {
  core: ['v0.1', 'v0.2'],
  link: ['v1.0'],
  join: ['v0.2', 'v0.3', 'v0.4', 'v0.5'],
  inaccessible: ['v0.1', 'v0.2'],
  authenticated: ['v0.1'],
  requiresScopes: ['v0.1'],
  policy: ['v0.1'],
};
const OUR_SPECIFICATIONS = 'https://specs.apollo.dev/';
const PLACES_SHOWN = 3;
const PROBLEMS_SHOWN = 10;

/**
 * Refuses a supergraph that uses what this gateway cannot do, with the directive and the place named: to serve it all the
 * same would answer wrongly, or show what should be hidden. The link specification demands it of what is linked `for:
 * SECURITY` or `for: EXECUTION`; a specification without a purpose only describes (`@tag`, `@cost`).
 */
export function refuseUnsupported(supergraph: DocumentNode): void {
  const uses = directiveUses(supergraph);
  const problems = [...contextArguments(uses), ...unknownSpecifications(readLinks(supergraph), uses)];
  if (problems.length === 0) return;
  const more = problems.length - PROBLEMS_SHOWN;
  const told = [...problems.slice(0, PROBLEMS_SHOWN), ...(more > 0 ? [`${more} more of the kind`] : [])];
  throw new Error(`it uses what this gateway does not serve: ${told.join('; ')}`);
}

/** `@fromContext`: composition writes it down as `contextArguments` of a field. */
function contextArguments(uses: readonly DirectiveUse[]): string[] {
  return uses.flatMap(({ directive, place }) => {
    if (directive.name.value !== 'join__field') return [];
    const value = argumentOf(directive, 'contextArguments');
    if (value?.kind !== Kind.LIST) return [];
    return value.values.map((item) => `@fromContext on ${place}(${nameIn(item)}:)`);
  });
}

function unknownSpecifications(links: readonly Link[], uses: readonly DirectiveUse[]): string[] {
  return links.filter((link) => !isServed(link)).map((link) => describe(link, placesOf(link, uses)));
}

function isServed({ url, specification, version, purpose }: Link): boolean {
  const isOurs = url.startsWith(OUR_SPECIFICATIONS);
  const versions = isOurs ? implemented[specification] : undefined;
  if (versions?.includes(version)) return true;
  // What every subgraph is called by must be understood, whatever its purpose is said to be.
  if (isOurs && (specification === 'join' || specification === 'link')) return false;
  return purpose === null;
}

function describe({ url, specification, purpose, namespace }: Link, places: readonly string[]): string {
  if (specification === 'join' || specification === 'link')
    return `${url}, of which ${(implemented[specification] ?? []).join(', ')} are known`;
  const shown = places.slice(0, PLACES_SHOWN).join(', ');
  const more = places.length > PLACES_SHOWN ? ` and ${places.length - PLACES_SHOWN} more` : '';
  const where = shown === '' ? '' : ` on ${shown}${more}`;
  return `@${namespace}${where} (${url}, for: ${purpose ?? ''})`;
}

/** Directives that composition does not know stand in a `join__directive` that names them. */
function placesOf({ directives, namespace }: Link, uses: readonly DirectiveUse[]): string[] {
  const isItsOwn = (name: string) => directives.includes(name) || name.startsWith(`${namespace}__`);
  const found = uses.filter(({ directive }) => {
    if (directive.name.value !== 'join__directive') return isItsOwn(directive.name.value);
    const name = argumentOf(directive, 'name');
    return name?.kind === Kind.STRING && isItsOwn(name.value);
  });
  return [...new Set(found.map(({ place }) => place))];
}

function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((one) => one.name.value === name)?.value;
}

function nameIn(item: ConstValueNode): string {
  const value =
    item.kind === Kind.OBJECT ? item.fields.find(({ name }) => name.value === 'name')?.value : undefined;
  return value?.kind === Kind.STRING ? value.value : '';
}

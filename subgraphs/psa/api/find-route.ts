import { problem, type ApiAnswer } from './problem.ts';
import type { ApiRoute } from './api-route.ts';

/** The route of a request with the names in its path, or why there is none. */
export type FoundRoute =
  | { readonly kind: 'found'; readonly route: ApiRoute; readonly names: Readonly<Record<string, string>> }
  | { readonly kind: 'none'; readonly problem: ApiAnswer };

/** Finds the route for a method and a path. */
export function findRoute(routes: readonly ApiRoute[], method: string, path: string): FoundRoute {
  const here = routes.flatMap((route) => {
    const names = match(route.path, path);
    return names ? [{ kind: 'found' as const, route, names }] : [];
  });
  const found = here.find(({ route }) => route.method === method);
  if (found) return found;
  if (here.length === 0)
    return { kind: 'none', problem: problem(404, 'NOTHING_HERE', `There is nothing at ${path}.`) };
  const allow = here.map(({ route }) => route.method).join(', ');
  const detail = `${path} takes ${allow}; received ${method}.`;
  return { kind: 'none', problem: problem(405, 'METHOD_NOT_ALLOWED', detail, { headers: { allow } }) };
}

/** The parts of a path that a pattern has names for; null where the path is another. */
function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== parts.length) return null;
  const names: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(wanted[index] ?? '')?.[1];
    if (name !== undefined && part !== '') names[name] = part;
    else if (part !== wanted[index]) return null;
  }
  return names;
}

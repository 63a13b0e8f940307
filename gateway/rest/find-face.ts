import type { CompiledFace } from './compile-faces.ts';
import { Problem } from './problem.ts';

/** A face that was found, with what stands in the place of its braces. */
export interface FoundFace {
  readonly compiled: CompiledFace;
  readonly captured: Readonly<Record<string, string>>;
}

/** Finds the face of an address. A path that is written out is preferred to one with braces. */
export function findFace(faces: readonly CompiledFace[], method: string, path: string): FoundFace {
  const there = facesThere(faces, path);
  const asked = method === 'HEAD' ? 'GET' : method;
  const found = there.find(({ compiled }) => compiled.face.method === asked);
  if (found) return found;
  const allow = methodsOf(there).join(', ');
  throw new Problem('method-not-allowed', `${path} takes ${allow}.`, { headers: { allow } });
}

/** The methods that an address takes. */
export function methodsAt(faces: readonly CompiledFace[], path: string): readonly string[] {
  return methodsOf(facesThere(faces, path));
}

function methodsOf(found: readonly FoundFace[]): string[] {
  return found.flatMap(({ compiled: { face } }) => (face.method === 'GET' ? ['GET', 'HEAD'] : [face.method]));
}

function facesThere(faces: readonly CompiledFace[], path: string): FoundFace[] {
  const there = facesAt(faces, path);
  if (there.length > 0) return there;
  throw new Problem('not-found', `There is nothing at ${path}. The page /api lists what is.`);
}

function facesAt(faces: readonly CompiledFace[], path: string): FoundFace[] {
  const parts = path.split('/').slice(1);
  const found = faces.flatMap((compiled) => {
    const captured = capture(compiled.segments, parts);
    return captured ? [{ compiled, captured }] : [];
  });
  const literal = found.filter(({ captured }) => Object.keys(captured).length === 0);
  return literal.length > 0 ? literal : found;
}

function capture(segments: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (segments.length !== parts.length) return null;
  const captured: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== part) return null;
      continue;
    }
    const decoded = decode(part);
    if (decoded === null || decoded === '') return null;
    captured[segment.slice(1, -1)] = decoded;
  }
  return captured;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

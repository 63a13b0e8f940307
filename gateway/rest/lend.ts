import type { Viewer } from '../../schema/viewer.ts';
import type { Face } from './manifest.ts';

/** The viewer with what a face lends it. */
export type Lend = (viewer: Viewer, face: Face) => Viewer;

/**
 * A key is allowed an action, and not all that the action's operation needs a permission for: the permission is lent for this one
 * operation. The same viewer is lent to in the same way once, as what is signed for it is kept beside it.
 */
export function createLend(): Lend {
  const lent = new WeakMap<Viewer, Map<Face, Viewer>>();
  return (viewer, face) => {
    if (face.lends.length === 0) return viewer;
    const byFace = lent.get(viewer) ?? new Map<Face, Viewer>();
    lent.set(viewer, byFace);
    const known = byFace.get(face);
    if (known) return known;
    const richer = { ...viewer, scopes: [...new Set([...viewer.scopes, ...face.lends])] };
    byFace.set(face, richer);
    return richer;
  };
}

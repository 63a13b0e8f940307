import { collectEntities } from '../compile/entity-path.ts';
import { buildRepresentation, lacking, type RepresentationShape } from '../compile/representation.ts';
import type { EntityCall } from '../compile/step.ts';
import type { Source } from '../source.ts';

/** Who the entities of a call are: `places[i]` are the objects that representation `i` stands for. */
export interface Question {
  readonly representations: readonly Source[];
  readonly places: readonly (readonly Source[])[];
  /** Those that cannot be asked about, as an earlier fetch did not bring their keys. */
  readonly lacking: readonly Source[];
}

/** The questions that were put together since the result last changed. Steps that start together often ask about the same. */
export type Questions = Map<string, Question>;

/** What is asked of: the result, and what conditions within representations read. */
export interface Asking {
  readonly data: Source;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly questions: Questions;
}

/** Builds the representations of all entities at the paths of a call; an entity that stands at many places is asked once. */
export function askEntities(asking: Asking, call: EntityCall): Question {
  const known = asking.questions.get(call.question);
  if (known) return known;
  const question = buildQuestion(call, targetsOf(asking, call), asking.variables);
  asking.questions.set(call.question, question);
  return question;
}

/** One path leads to each object once; several may lead to the same one. */
function targetsOf({ data }: Asking, { paths }: EntityCall): readonly Source[] {
  const found: Source[] = [];
  for (const path of paths) collectEntities(path, data, found);
  return paths.length > 1 ? [...new Set(found)] : found;
}

function buildQuestion(
  { representation: plan }: EntityCall,
  targets: readonly Source[],
  variables: Readonly<Record<string, unknown>>,
): Question {
  const representations: Source[] = [];
  const places: Source[][] = [];
  const without: Source[] = [];
  const known = targets.length > 1 ? new KnownEntities() : null;
  for (const target of targets) {
    const shape = plan.forType(String(target['__typename']), variables);
    if (!shape) continue;
    const representation = buildRepresentation(shape, target);
    if (representation === lacking) without.push(target);
    if (representation === null || representation === lacking) continue;
    const place = known?.placeOf(shape, representation) ?? [];
    if (place.push(target) > 1) continue;
    representations.push(representation);
    places.push(place);
  }
  return { representations, places, lacking: without };
}

/** The places of entities by what identifies them: two with the same representation are one. */
class KnownEntities {
  readonly #byKey = new Map<RepresentationShape, Map<string, Source[]>>();
  readonly #byJson = new Map<string, Source[]>();

  placeOf(shape: RepresentationShape, representation: Source): Source[] {
    const key = shape.onlyKey === null ? undefined : representation[shape.onlyKey];
    if (typeof key !== 'string') return placeIn(this.#byJson, JSON.stringify(representation));
    const ofShape = this.#byKey.get(shape) ?? new Map<string, Source[]>();
    if (ofShape.size === 0) this.#byKey.set(shape, ofShape);
    return placeIn(ofShape, key);
  }
}

function placeIn(places: Map<string, Source[]>, identity: string): Source[] {
  const known = places.get(identity);
  if (known) return known;
  const place: Source[] = [];
  places.set(identity, place);
  return place;
}

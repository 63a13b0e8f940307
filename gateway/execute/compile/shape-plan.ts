import type { FieldNode } from 'graphql';
import type { Denial } from '../../authorization/denial.ts';
import type { Deferral } from '../../plan/operation/deferrals.ts';
import type { AsciiBytes } from '../../json/ascii-bytes.ts';
import type { CoerceLeaf } from './leaf.ts';
import type { Source } from '../source.ts';

/** One field of the client's answer. */
export interface FieldShape {
  readonly responseKey: string;
  readonly sourceKey: string;
  /** The response key as it stands in an answer, after a comma. */
  readonly commaAndKey: AsciiBytes;
  readonly value: ValueShape;
}

/** How a value is completed (https://spec.graphql.org/October2021/#sec-Value-Completion), decided once per operation. */
export type ValueShape =
  | {
      readonly kind: 'leaf';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly type: string;
      readonly coerce: CoerceLeaf;
      /** Whether every string is a value of the type: most values are strings, and of most types any will do. */
      readonly anyString: boolean;
    }
  | {
      readonly kind: 'list';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly item: ValueShape;
    }
  | {
      readonly kind: 'object';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly selection: SelectionShape;
    }
  | { readonly kind: 'typename'; readonly nonNull: true; readonly coordinate: string; readonly name: string }
  | {
      readonly kind: 'introspection';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly fields: readonly FieldNode[];
    }
  /** What the viewer is denied: null, with an error. */
  | {
      readonly kind: 'denied';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly denial: Denial;
    };

/** What an object has of a later part of the answer. */
export interface DeferredShape extends Deferral {
  readonly selection: SelectionShape;
}

/** The fields of an object, by its concrete type where that can vary. */
export interface SelectionShape {
  /** `null` where the object is of no type that the client may see here. */
  fieldsOf(source: Source): readonly FieldShape[] | null;
  /** Where parts are deferred: those of this object. */
  deferredOf?(source: Source): readonly DeferredShape[];
  /** Why an object without fields may not be seen by this viewer; `null` where no other may see it, either. */
  denialOf?(source: Source): Denial | null;
  /** The response key of a source key under any type: for a path below an object that is not there. */
  find(sourceKey: string): FieldShape | undefined;
}

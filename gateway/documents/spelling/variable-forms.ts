import { parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { HeldDocuments } from '../../document-store.ts';
import { deferRules } from '../../validate/defer-rules.ts';
import { valuesOfLiterals, withVariables, type LiteralTypes, type WithLiterals } from './literals.ts';

/** A document with variables for its literals, which is run where another text has other literals. */
export interface VariableForm {
  readonly types: LiteralTypes;
  /** `null` where there is none that is valid; `undefined` where nobody needed it yet. */
  text: string | null | undefined;
}

/** A document that can be run, and the values that its own variables have. */
export interface Run {
  readonly document: DocumentNode;
  readonly source: string;
  readonly literals: Readonly<Record<string, unknown>>;
}

/** Runs documents with other literals. */
export interface VariableForms {
  /** `null` where these literals cannot be put in. */
  run(of: WithLiterals & { readonly form: VariableForm }, literals: readonly string[]): Run | null;
}

/** The forms are held among all known documents: a client might have sent them as they are. */
export function createVariableForms(known: HeldDocuments, apiSchema: GraphQLSchema): VariableForms {
  const hold = (form: VariableForm, source: string): DocumentNode | null => {
    const document = parse(source);
    const isValid = validate(apiSchema, document, [...specifiedRules, ...deferRules]).length === 0;
    if (!isValid) form.text = null;
    return isValid && known.set(source, document) ? document : null;
  };
  return {
    run(of, literals) {
      const { form } = of;
      const values = valuesOfLiterals(literals, form.types);
      if (!values) return null;
      if (form.text === undefined) form.text = withVariables(apiSchema, of, form.types);
      if (form.text === null) return null;
      const document = known.get(form.text) ?? hold(form, form.text);
      return document && { document, source: form.text, literals: values };
    },
  };
}

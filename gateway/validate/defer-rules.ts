import type { ValidationRule } from 'graphql';
import { DeferLabelRule } from './defer-label-rule.ts';
import { DeferOnRootRule } from './defer-on-root-rule.ts';

/** What a valid use of `@defer` is, beside what the schema says of the directive. */
export const deferRules: readonly ValidationRule[] = [DeferLabelRule, DeferOnRootRule];

import type { GraphQLError } from 'graphql';
import { textsAsValues } from '../text/as-values.ts';
import { tellProblems } from './client-errors.ts';
import type { CompiledOperation } from '../compile/compile.ts';
import type { ExecutionInput } from './execution-input.ts';
import type { Problem } from './problem.ts';
import { runStep, sendEarly, type Run } from './run-step.ts';
import { shapeAnswer } from './shape.ts';
import { startSteps } from './start-steps.ts';
import type { WrittenResult } from './written-result.ts';

/** Runs a compiled operation: its steps as their inputs come in, then the client's answer from what they brought. */
export async function executePlan(
  compiled: CompiledOperation,
  input: ExecutionInput,
): Promise<WrittenResult> {
  const { steps, objectTypes, required } = compiled;
  const problems: Problem[] = [];
  const readers = compiled.readers();
  const run: Run = {
    ...input,
    readers,
    data: {},
    problems,
    objectTypes,
    early: new Map(),
    questions: new Map(),
  };
  if (steps.length > 0) {
    const done = startSteps(steps, (step) => runStep(run, step));
    sendEarly(steps, run, run.early);
    await done(0);
  }
  const start = { path: [], source: run.data, selection: compiled.shape };
  if (problems.length > 0) textsAsValues(run.data);
  const errors: GraphQLError[] = problems.length > 0 ? tellProblems(problems, [start], required) : [];
  const text = shapeAnswer(start, { errors, later: [] }, (responseKey, shape) =>
    compiled.introspect(responseKey, shape, input.variables, errors),
  );
  return errors.length > 0 ? { text, errors } : { text };
}

import type { SubgraphRequest } from '../../transport/transport.ts';
import { askEarly, earlyAnswer, type EarlyAnswers } from './ask-early.ts';
import { askEntities, type Questions } from './ask-entities.ts';
import { collectEntities } from '../compile/entity-path.ts';
import type { ExecutionInput } from './execution-input.ts';
import { causeOf } from './problem.ts';
import {
  failEntities,
  failRoot,
  receiveEntities,
  receiveRoot,
  type AskedEntities,
  type Receiver,
} from './receive.ts';
import type { Source } from '../source.ts';
import type { EntityCall, Step } from '../compile/step.ts';

/** One request of a client under way. */
export interface Run extends ExecutionInput, Receiver {
  readonly data: Source;
  readonly early: EarlyAnswers;
  readonly questions: Questions;
}

/** Sends what can be asked before the first step is done. */
export function sendEarly(steps: readonly Step[], input: ExecutionInput, early: EarlyAnswers): void {
  askEarly(steps, input.variables, early, async (step, representations) =>
    sendFor(input, step, [representations]),
  );
}

/** Does one step: asks the subgraph for what is there to ask, and puts the answer into the result. */
export function runStep(run: Run, step: Step): Promise<void> {
  const isIncluded = step.conditions.every(
    ({ variable, value }) => (run.variables[variable] === true) === value,
  );
  if (!isIncluded) return Promise.resolve();
  return step.entities ? runEntities(run, step, step.entities) : runRoot(run, step);
}

async function runRoot(run: Run, step: Step): Promise<void> {
  const targets = targetsOf(run, step);
  if (targets.length === 0) return;
  let response: unknown;
  try {
    response = await send(run, step, variablesOf(run, step));
  } catch (error) {
    failRoot(run, step, targets, causeOf(error, step.service));
    return;
  }
  run.questions.clear();
  receiveRoot(run, step, targets, response);
}

function targetsOf(run: Run, step: Step): Source[] {
  if (!step.at) return [run.data];
  const targets: Source[] = [];
  collectEntities(step.at, run.data, targets);
  return targets;
}

async function runEntities(run: Run, step: Step, calls: readonly EntityCall[]): Promise<void> {
  const asked = calls.map((call) => ask(run, call));
  if (asked.every(({ representations }) => representations.length === 0)) return;
  const representations = asked.map((one) => one.representations);
  let response: unknown;
  try {
    response = await (earlyAnswer(run.early, step, representations) ?? sendFor(run, step, representations));
  } catch (error) {
    failEntities(run, asked, causeOf(error, step.service));
    return;
  }
  run.questions.clear();
  receiveEntities(run, step, asked, response);
}

/** Asks for entities, by the representations of each call. */
function sendFor(
  input: ExecutionInput,
  step: Step,
  representations: readonly (readonly Source[])[],
): Promise<unknown> {
  const variables = variablesOf(input, step);
  step.entities?.forEach((call, index) => (variables[call.variable] = representations[index]));
  return send(input, step, variables);
}

/** What one call asks; notes what it cannot ask. */
function ask(run: Run, call: EntityCall): AskedEntities {
  const { representations, places, lacking } = askEntities(run, call);
  if (lacking.length > 0) run.problems.push({ kind: 'lacking', targets: lacking, supplies: call.supplies });
  return { call, representations, places };
}

/** Only the variables that the step uses, and of these only those that the client gave or that have a default. */
function variablesOf(run: ExecutionInput, step: Step): Source {
  const variables: Source = {};
  for (const name of step.variables) {
    const value = run.variables[name];
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}

function send(run: ExecutionInput, step: Step, variables: Source): Promise<unknown> {
  const transport = run.transports.get(step.service);
  if (!transport) throw new Error(`There is no way to the subgraph ${step.service}.`);
  const { query, queryJson, operationName } = step;
  const { headers, deadline, signal } = run;
  const given = step.variables.length > 0 || step.entities ? variables : undefined;
  // Always of one form, which the engine reads fastest.
  const request: SubgraphRequest = {
    query,
    queryJson,
    variables: given,
    operationName,
    headers,
    signal,
    deadline,
    read: run.readers?.get(step),
  };
  return transport.send(request);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { z } from 'zod';
import type { Executor, OperationRequest } from './execute/executor.ts';
import { Refusal } from './access/refusal.ts';
import { readJsonBody } from './http/read-body.ts';
import { sendJson } from './http/send.ts';
import type { Stations } from './request.ts';
import { deferRules } from './validate/defer-rules.ts';

/** What a plan is asked with. */
export interface PlanStations extends Pick<
  Stations,
  'admit' | 'readDocument' | 'documents' | 'maxBodyBytes'
> {
  readonly apiSchema: GraphQLSchema;
  readonly executor: Executor;
}

const anyParameters = z.record(z.string(), z.unknown());
const bodyShape = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** `POST /graphql/plan` answers how an operation would be run, without running it: `{ plan, data }`. */
export async function answerPlan(
  stations: PlanStations,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const viewer = await stations.admit(request, response);
  const sent = anyParameters.catch({}).parse(await readJsonBody(request, stations.maxBodyBytes));
  const body = bodyShape.safeParse(stations.documents.resolve(sent));
  if (!body.success)
    throw new Refusal('BAD_REQUEST', 'Send `query`, `variables` and `operationName`.', { status: 400 });
  const { query: source, variables, operationName } = body.data;
  const document = stations.readDocument(source) ?? parseOrRefuse(source);
  checkValid(stations.apiSchema, document);
  const asked = {
    document,
    source,
    operationName: operationName ?? null,
    variables: variables ?? {},
    viewer,
    inParts: true,
  };
  const { text, plan } = await planOrRefuse(stations.executor, asked);
  await sendJson(response, 200, { plan: text, data: plan });
}

async function planOrRefuse(executor: Executor, asked: OperationRequest) {
  try {
    return await executor.plan(asked);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code =
      error.extensions['code'] === 'PLANNER_BUSY' ? 'PLANNER_BUSY' : 'OPERATION_RESOLUTION_FAILURE';
    throw new Refusal(code, error.message, { status: code === 'PLANNER_BUSY' ? 503 : 400, cause: error });
  }
}

function checkValid(schema: GraphQLSchema, document: DocumentNode): void {
  const [first] = validate(schema, document, [...specifiedRules, ...deferRules]);
  if (first !== undefined) throw new Refusal('GRAPHQL_VALIDATION_FAILED', first.message, { status: 400 });
}

function parseOrRefuse(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new Refusal('GRAPHQL_PARSE_FAILED', error.message, { status: 400 });
    throw error;
  }
}

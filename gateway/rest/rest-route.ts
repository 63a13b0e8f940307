import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { derivedOnce } from '../derived.ts';
import type { StoredOperation } from '../documents/stored-operations.ts';
import { answerPreflight } from '../http/cors.ts';
import { sendResource } from '../http/send-resource.ts';
import type { ServedGraph } from '../reload/served-graph.ts';
import type { Swappable } from '../reload/swappable.ts';
import type { Route } from '../routes.ts';
import { pathOf } from '../server.ts';
import { createAnswerFace, sendAnswer, type FaceStations } from './answer-face.ts';
import { compileFaces, requireAllFaces } from './compile-faces.ts';
import { findFace, methodsAt } from './find-face.ts';
import type { RestManifest } from './manifest.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import { PAGE_POLICY, renderApiPage } from './page/api-page.ts';
import { asProblem, Problem } from './problem.ts';
import { problemAnswer } from './rest-answer.ts';

export interface RestOptions extends Omit<FaceStations, 'refusalStatuses'> {
  readonly manifest: RestManifest;
  readonly operations: readonly StoredOperation[];
  readonly graphs: Swappable<ServedGraph>;
}

const ROOT = '/api';
const DOCUMENT = '/api/openapi.json';

/**
 * The REST addresses, their OpenAPI document, and a page to read. Throws where a face does not fit the first supergraph. Of a later
 * one the faces that fit are served, as the rest of it is.
 */
export function createRestRoute(options: RestOptions): Route {
  const { manifest, operations, graphs, log } = options;
  const facesOf = derivedOnce((schema: GraphQLSchema) => {
    const { faces, mistakes } = compileFaces(manifest, operations, schema);
    if (mistakes.length > 0) log.error({ mistakes }, 'Some REST addresses do not fit the supergraph');
    return faces;
  });
  const documentOf = derivedOnce((schema: GraphQLSchema) => openApiDocument(manifest, facesOf(schema)));
  const textOf = derivedOnce((schema: GraphQLSchema) => writeDocument(documentOf(schema)));
  const pageOf = derivedOnce((schema: GraphQLSchema) => renderApiPage(documentOf(schema)));
  const answerFace = createAnswerFace({ ...options, refusalStatuses: manifest.refusalStatuses });
  requireAllFaces(compileFaces(manifest, operations, graphs.current.supergraph.apiSchema));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    const method = request.method ?? '';
    response.setHeader('x-content-type-options', 'nosniff');
    await graphs.use(async ({ pipeline, supergraph: { apiSchema } }) => {
      if (path === ROOT || path === DOCUMENT) {
        if (method === 'OPTIONS') {
          answerPreflight(request, response, ['GET', 'HEAD']);
          return;
        }
        requireRead(method, path);
        return path === ROOT
          ? sendPage(response, pageOf(apiSchema))
          : sendDocument(response, textOf(apiSchema));
      }
      const faces = facesOf(apiSchema);
      if (method === 'OPTIONS') {
        answerPreflight(request, response, methodsAt(faces, path));
        return;
      }
      await answerFace({ ...findFace(faces, method, path), pipeline }, request, response);
    });
  };
  return {
    path: ROOT,
    prefix: true,
    handle: (request, response) =>
      answer(request, response).catch((error: unknown) => {
        if (response.headersSent) return void response.destroy();
        return sendAnswer(response, problemAnswer(asProblem(error, log)));
      }),
  };
}

async function sendDocument(response: ServerResponse, text: string): Promise<void> {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-cache');
  await sendResource(response, text);
}

async function sendPage(response: ServerResponse, page: string): Promise<void> {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('referrer-policy', 'no-referrer');
  await sendResource(response, page);
}

/** As it is kept in the project, too. */
export function writeDocument(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function requireRead(method: string, path: string): void {
  if (method === 'GET' || method === 'HEAD') return;
  throw new Problem('method-not-allowed', `${path} takes GET, HEAD.`, { headers: { allow: 'GET, HEAD' } });
}

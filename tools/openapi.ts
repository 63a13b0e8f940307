import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { readStoredOperations } from '../gateway/documents/stored-operations.ts';
import { compileFaces, requireAllFaces } from '../gateway/rest/compile-faces.ts';
import { readRestManifest } from '../gateway/rest/manifest.ts';
import { openApiDocument } from '../gateway/rest/openapi/openapi-document.ts';
import { writeDocument } from '../gateway/rest/rest-route.ts';
import { apiSchemaOf } from '../gateway/supergraph/api-schema.ts';
import { writeOrCheck } from './artefact.ts';

// `npm run openapi` makes schema/openapi.json from the REST manifest, its stored operations and the supergraph. A gateway makes
// the same from what it serves; the file is what a reviewer looks at.

const folder = 'schema/operations';
const manifest = readRestManifest(folder);
if (!manifest) throw new Error(`${folder} has no rest.json.`);
const schema = apiSchemaOf(parse(readFileSync('schema/supergraph.graphql', 'utf8')));
const faces = requireAllFaces(compileFaces(manifest, readStoredOperations(folder), schema));

writeOrCheck(
  [{ path: 'schema/openapi.json', content: writeDocument(openApiDocument(manifest, faces)) }],
  'openapi',
);

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from '../openapi/openapi-document.ts';
import { problemTypes } from '../problem-types.ts';
import { html, joined, prose, type Html } from './html.ts';
import { schemaTable } from './schema-table.ts';
import { table } from './table.ts';

const style = readFileSync(new URL('api-page.css', import.meta.url), 'utf8');

// Its text is what the policy has the hash of: not a space may stand around it.
const styleElement: Html = { text: `<style>${style}</style>` };

/** Nothing runs on the page, and nothing is loaded from anywhere; its style is known by its hash. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The OpenAPI document as a page to read: plain HTML that works without a script. */
export function renderApiPage(document: OpenApiDocument): string {
  const { info, paths } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}</title>
        ${styleElement}
      </head>
      <body>
        <header>
          <h1>${info.title}</h1>
          ${prose(info.description)}
          <p>
            Version ${info.version}. For programs: <a href="/api/openapi.json">the same as OpenAPI 3.1</a>.
          </p>
        </header>
        <nav aria-label="Addresses">
          <ul>
            ${joined(
              operations.map(
                ({ path, method, operation }) =>
                  html`<li>
                    <a href="#${operation.operationId}"><code>${method} ${path}</code></a>
                    ${operation.summary}
                  </li>`,
              ),
            )}
          </ul>
        </nav>
        <main>
          ${authentication(document)}
          ${joined(operations.map((one) => operationSection(one.method, one.path, one.operation, document)))}
          ${problems()}
        </main>
      </body>
    </html> `;
  return page.text;
}

function authentication({ components: { headers, securitySchemes } }: OpenApiDocument): Html {
  return html`<section aria-labelledby="keys">
    <h2 id="keys">Keys and headers</h2>
    <p>
      Send a key with each request: <code>X-Integration-Key: ogk_…</code>. It belongs to one tenant, and is
      allowed the scopes that were listed when it was made.
    </p>
    ${
      securitySchemes['accessToken'] === undefined
        ? html``
        : html`<p>
            Addresses that are for people take an access token instead:
            <code>Authorization: Bearer …</code>. It may do what the person may.
          </p>`
    }
    ${table(
      'Headers of the answers',
      ['Header', 'What it says'],
      Object.entries(headers).map(([name, { description }]) => [name, prose(description)]),
    )}
  </section>`;
}

function operationSection(
  method: string,
  path: string,
  operation: OpenApiOperation,
  document: OpenApiDocument,
): Html {
  const { operationId, summary, description, requestBody, responses } = operation;
  const { schemas } = document.components;
  const body = requestBody?.content['application/json']?.schema;
  const [status, ok] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? ['200', {}];
  const answer = ok.content?.['application/json']?.schema;
  const others = Object.keys(responses).filter((code) => code !== status);
  return html`<section aria-labelledby="${operationId}">
    <h2 id="${operationId}"><code>${method} ${path}</code></h2>
    <p><strong>${summary}.</strong></p>
    ${prose(description)}
    <pre><code>${example(method, path, operation)}</code></pre>
    ${parametersTable(operation.parameters, document)}
    ${
      body
        ? html`<h3>Body</h3>
            ${schemaTable(body, schemas, `Fields of the body of ${path}`)}`
        : html``
    }
    ${
      answer
        ? html`<h3>Answer ${status}</h3>
            ${schemaTable(answer, schemas, `Fields of the answer of ${path}`)}`
        : html``
    }
    <p>Other answers: ${others.join(', ')}.</p>
  </section>`;
}

/** What to paste into a terminal. */
function example(
  method: string,
  path: string,
  { parameters, requestBody, security }: OpenApiOperation,
): string {
  const query = parameters
    .filter((one) => one.in === 'query' && one.required === true)
    .map(({ name }) => `${name ?? ''}=…`);
  const address = `http://localhost:4000${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  const isPerson = security.some((one) => 'accessToken' in one);
  const credential = isPerson ? 'authorization: Bearer …' : 'x-integration-key: ogk_…';
  const lines = [`curl -s${method === 'GET' ? '' : ` -X ${method}`} '${address}'`, `  -H '${credential}'`];
  if (method === 'POST') lines.push(`  -H "idempotency-key: $(uuidgen)"`);
  if (requestBody) lines.push(`  -H 'content-type: application/json' -d '{ … }'`);
  return lines.join(' \\\n');
}

function parametersTable(parameters: readonly OpenApiParameter[], { components }: OpenApiDocument): Html {
  const rows = parameters.map(({ $ref, ...own }): OpenApiParameter =>
    $ref === undefined ? own : (components.parameters[$ref.split('/').at(-1) ?? ''] ?? own),
  );
  return table(
    'Parameters',
    ['Name', 'Where', 'What it is'],
    rows.map(({ name = '', in: place = '', required, description = '' }) => [
      name,
      html`${place}${required === true ? ', required' : ''}`,
      prose(description),
    ]),
  );
}

function problems(): Html {
  return html`<section aria-labelledby="problems">
    <h2 id="problems">Problems</h2>
    <p>
      What goes wrong is told as <code>application/problem+json</code> (RFC 9457); its <code>type</code> leads
      here.
    </p>
    <dl>
      ${joined(
        Object.entries(problemTypes).map(
          ([name, { status, title, help }]) =>
            html`<dt id="${name}">${status} ${title} (<code>${name}</code>)</dt>
              <dd>${prose(help)}</dd>`,
        ),
      )}
    </dl>
  </section>`;
}

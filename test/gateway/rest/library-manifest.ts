/** The operations that the library's gateway has stored, by name. */
export const operations: Readonly<Record<string, string>> = {
  OneBook: 'query OneBook($id: ID!) { book(id: $id) { id title condition printedOn rating } }',
  PartOfBook: 'query PartOfBook($id: ID!) { book(id: $id) { id title rating } }',
  Books:
    'query Books($first: Int, $condition: Condition, $cheap: Boolean, $under: Float) { books(first: $first, condition: $condition, cheap: $cheap, under: $under) { id title } }',
  Broken: 'query Broken { broken }',
  Refusing: 'query Refusing { refusing }',
  Masked: 'query Masked { masked }',
  Mine: 'query Mine { whoAsks }',
  Lend: 'mutation Lend($input: LendInput!) { lend(input: $input) { loan { number days scopes book { id rating } } errors { code message path } } }',
};

const face = { tag: 'Library', summary: 'A face', description: 'What it gives.', scope: 'books.read' };
/** The REST faces of these operations, as a `rest.json` has them. */
export const manifest = {
  info: { title: 'Library', version: '1.0.0', description: 'All <books>.' },
  refusalStatuses: { NOT_FOUND: 404, TAKEN: 409, DOWN: 503 },
  faces: [
    {
      ...face,
      method: 'GET',
      path: '/api/books/{bookId}',
      operation: 'OneBook',
      parameters: { bookId: { variable: 'id', description: 'Which.' } },
      result: 'book',
    },
    {
      ...face,
      method: 'GET',
      path: '/api/partly/{bookId}',
      operation: 'PartOfBook',
      parameters: { bookId: { variable: 'id', description: 'Which.' } },
      result: 'book',
      partial: true,
    },
    {
      ...face,
      method: 'GET',
      path: '/api/books',
      operation: 'Books',
      parameters: {
        first: { variable: 'first', description: 'How many.' },
        condition: { variable: 'condition', description: 'Which.' },
        cheap: { variable: 'cheap', description: 'Which.' },
        under: { variable: 'under', description: 'Which.' },
      },
      result: 'books',
    },
    { ...face, method: 'GET', path: '/api/books/broken', operation: 'Broken' },
    { ...face, method: 'GET', path: '/api/refusing', operation: 'Refusing' },
    { ...face, method: 'GET', path: '/api/masked', operation: 'Masked' },
    {
      ...face,
      method: 'GET',
      path: '/api/mine',
      operation: 'Mine',
      parameters: { tenant_id: { viewer: 'tenantId', required: true, description: 'Whose.' } },
    },
    {
      ...face,
      method: 'POST',
      path: '/api/loans',
      operation: 'Lend',
      scope: 'loans.write',
      lends: ['books.lend'],
      body: 'input',
      result: 'lend.loan',
      refusals: 'lend.errors',
      status: 201,
    },
  ],
};

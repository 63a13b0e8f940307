/** The ways in which a subgraph can fail to answer. A closed union: each has one meaning in the error registry. */
export type SubgraphErrorCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_INVALID_RESPONSE';

/** A subgraph that gave no usable GraphQL response. Its message is fit for a client: no address, no stack. */
export class SubgraphError extends Error {
  readonly code: SubgraphErrorCode;

  constructor(code: SubgraphErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SubgraphError';
    this.code = code;
  }
}

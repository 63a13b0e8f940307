import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

// `node hive.mjs SUPERGRAPH_FILE PORT own|router-runtime`

const [supergraphFile, port, runtime] = process.argv.slice(2);
const { unifiedGraphHandler } =
  runtime === 'router-runtime' ? await import('@graphql-hive/router-runtime') : {};

const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraphFile, 'utf8'),
  ...(unifiedGraphHandler && { unifiedGraphHandler }),
  logging: false,
  graphiql: false,
  landingPage: false,
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      const authorization = request.headers.get('authorization');
      return authorization === null ? {} : { authorization };
    },
  },
});
createServer(gateway).listen(Number(port), '127.0.0.1');
// Its own ending waits for connections that are kept open.
process.once('SIGTERM', () => process.exit(0));

import { fileURLToPath } from 'node:url';
import type { GatewayConfig } from '../gateway/config.ts';
import { readStoredOperations, type StoredOperation } from '../gateway/documents/stored-operations.ts';
import { readRestManifest, type RestManifest } from '../gateway/rest/manifest.ts';
import { demoCasts } from './demo-casts.ts';

const folder = fileURLToPath(new URL('../schema/operations', import.meta.url));

/** The operations that a gateway knows by name: those of the folder that is set, or else the product's own. */
export function storedOperations({ operationsDir }: GatewayConfig): readonly StoredOperation[] {
  return operationsDir === null ? productOperations() : readStoredOperations(operationsDir);
}

/** Which of them have an address of their own below `/api`. */
export function restManifest({ operationsDir }: GatewayConfig): RestManifest | null {
  return readRestManifest(operationsDir ?? folder);
}

/** The stored operations of the product, with variables that show something on the demo data. */
function productOperations(): StoredOperation[] {
  const examples = demoExamples();
  return readStoredOperations(folder).map((operation) => ({
    variables: examples[operation.name] ?? {},
    ...operation,
  }));
}

function demoExamples(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const [cast] = demoCasts(new Date(), 1);
  const [company] = cast?.companies ?? [];
  return {
    CompanyRecord: { id: company?.id },
    ClientView: { id: company?.clientId },
    CompanyBoard: { first: 50 },
    ProjectContext: { id: cast?.id('Project', 0) },
  };
}

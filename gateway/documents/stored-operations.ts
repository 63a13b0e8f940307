import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'graphql';

/** An operation that is kept with the project. */
export interface StoredOperation {
  /** Its operation name, which is its file's name. */
  readonly name: string;
  readonly source: string;
  /** Example values for its variables. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the stored operations of a folder: every `Name.graphql`, with example variables from `Name.variables.json`
 * where there is such a file. A folder that is not there holds none.
 */
export function readStoredOperations(folder: string): readonly StoredOperation[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => readOne(folder, basename(file, '.graphql')));
}

function readOne(folder: string, name: string): StoredOperation {
  const source = readOperation(join(folder, `${name}.graphql`));
  const variablesPath = join(folder, `${name}.variables.json`);
  if (!existsSync(variablesPath)) return { name, source };
  const variables: unknown = JSON.parse(readFileSync(variablesPath, 'utf8'));
  if (isRecord(variables)) return { name, source, variables };
  throw new Error(`${variablesPath} must hold a JSON object.`);
}

/** An operation that cannot be parsed is a mistake of whoever wrote it: the file is named. */
function readOperation(path: string): string {
  const source = readFileSync(path, 'utf8');
  try {
    parse(source);
  } catch (error) {
    throw new Error(`${path} is not a GraphQL document: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
  return source;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

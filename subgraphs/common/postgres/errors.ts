/** What can keep the embedded PostgreSQL from starting. */
export type EmbeddedPostgresCode =
  | 'ALREADY_RUNNING'
  | 'NO_BINARIES'
  | 'NOT_OURS'
  | 'UNREACHABLE'
  | 'WRONG_VERSION'
  | 'BROKEN_DATA'
  | 'WRONG_PASSWORD'
  | 'DID_NOT_START';

/** The embedded PostgreSQL cannot be used; the message is for a person and says what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresCode;

  constructor(code: EmbeddedPostgresCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

/** The product already runs on this DATA_DIR. */
export class AlreadyRunningError extends EmbeddedPostgresError {
  readonly dataDir: string;
  /** The process that runs it, if it says. */
  readonly pid: number | undefined;

  constructor(dataDir: string, pid: number | undefined) {
    super(
      'ALREADY_RUNNING',
      `One Graph already runs on the data in ${dataDir} (process ${pid ?? 'unknown'}). ` +
        `Stop that one (Ctrl-C where it runs${pid === undefined ? '' : `, or: kill ${pid}`}), or set DATA_DIR to another folder for a second one.`,
    );
    this.name = 'AlreadyRunningError';
    this.dataDir = dataDir;
    this.pid = pid;
  }
}

/** The code of a Node.js or PostgreSQL error (`ENOENT`, `28P01`), or nothing. */
export function codeOf(error: unknown): string | undefined {
  // Asked of any object: in Jest, Node's own errors are not instances of the tests' Error.
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}

/** What an unknown thrown value says. */
export function messageOf(error: unknown): string {
  const speaks = typeof error === 'object' && error !== null && 'message' in error;
  return speaks ? String(error.message) : String(error);
}

/** Why something failed, in one line. */
export function reasonOf(error: unknown): string {
  if (!hasMessage(error)) return String(error);
  // `fetch` says only "fetch failed": the reason is in its cause.
  return hasMessage(error.cause) ? `${error.message} (${error.cause.message})` : error.message;
}

/** The same for everybody to read: where a supergraph is kept is nobody's business. */
export function publicReasonOf(error: unknown): string {
  const code = codeOf(error) ?? (hasMessage(error) ? codeOf(error.cause) : null);
  return code === null ? reasonOf(error) : `it cannot be read (${code})`;
}

/** What the system calls its failure: `ENOENT`, `ECONNREFUSED`. */
function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

function hasMessage(error: unknown): error is { readonly message: string; readonly cause?: unknown } {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
}

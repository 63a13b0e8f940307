const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Whether brackets stand inside each other in a JSON text more often than this. `JSON.parse` takes any depth, but what
 * walks its result later calls itself for every level, and would end the stack.
 */
export function isNestedDeeper(json: string, than: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const char = json.charCodeAt(at);
    if (inString) {
      if (char === BACKSLASH) at++;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (OPENING.has(char)) {
      if (++depth > than) return true;
    } else if (CLOSING.has(char)) depth--;
  }
  return false;
}

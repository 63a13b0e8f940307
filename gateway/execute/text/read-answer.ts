import { isUtf8 } from 'node:buffer';
import type { ReadAnswer } from '../../transport/transport.ts';
import { asciiBytes } from '../../json/ascii-bytes.ts';
import { CLOSE_OBJECT } from '../../json/characters.ts';
import { JsonScan } from '../../json/json-scan.ts';
import { readObject, type ReadObject } from './read-value.ts';

const BEFORE = asciiBytes('{"data":');

/** Reads the answers to one fetch: `{"data":…}` without errors, and with everything in its place. */
export function createReadAnswer(root: ReadObject): ReadAnswer {
  return (bytes, from, to) => {
    const scan = new JsonScan(bytes, from, to);
    const data = scan.text(BEFORE) ? readObject(scan, root) : undefined;
    if (!data || !scan.char(CLOSE_OBJECT) || !scan.isDone()) return null;
    // What is copied goes out as it came in.
    return scan.isAscii || isUtf8(bytes.subarray(from, to)) ? { data } : null;
  };
}

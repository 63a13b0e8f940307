/**
 * Neighbouring members of a JSON object, such as `"name":"Ann","age":3`, just as a subgraph wrote them. They were looked at:
 * each is a field that the client asked for, in the client's order and under the client's key, with a value that it may have.
 *
 * In a `Source` it stands under the key of its first field, for all of them.
 */
export class JsonText {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** How many fields of the client's it is. */
  readonly fields: number;
  readonly isAscii: boolean;

  constructor(bytes: Buffer, start: number, end: number, fields: number, isAscii: boolean) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.fields = fields;
    this.isAscii = isAscii;
  }

  toString(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }
}

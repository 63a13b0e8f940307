import { demoCasts } from '../../../launch/demo-casts.ts';
import { inputTypeOf } from '../mutation-text.ts';
import type { TestProduct } from '../product.ts';

/** The tenant of the demo whose time it is. */
export const [cast] = demoCasts(new Date()) as [ReturnType<typeof demoCasts>[number]];
export const owner = emailsOf('OWNER')[0] ?? '';
export const manager = emailsOf('PROJECT_MANAGER')[0] ?? '';
export const technicians = emailsOf('TECHNICIAN');

function emailsOf(role: string): string[] {
  return cast.staff.filter((person) => person.role === role).map(({ email }) => email);
}

interface Payload {
  readonly errors: readonly { readonly message: string }[];
}

/** Does something once for each input, in one request, as somebody of the demo. Rejects where anything of it fails or is refused. */
export async function changeAll<Thing>(
  product: TestProduct,
  email: string,
  name: string,
  inputs: readonly object[],
  selection: string,
): Promise<Thing[]> {
  const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]));
  const fields = inputs.map(
    (_, index) => `m${index}: ${name}(input: $i${index}) { ${selection} errors { message } }`,
  );
  const given = inputs.map((_, index) => `$i${index}: ${inputTypeOf(name)}!`).join(' ');
  const data = await ask(product, email, `mutation (${given}) { ${fields.join(' ')} }`, variables);
  const payloads = inputs.map((_, index) => data[`m${index}`] as Thing & Payload);
  const [refusal] = payloads.flatMap(({ errors }) => errors);
  if (refusal !== undefined) throw new Error(`${name} was refused: ${refusal.message}`);
  return payloads;
}

/** Does one thing as somebody of the demo. */
export async function change<Thing>(
  product: TestProduct,
  email: string,
  name: string,
  input: object,
  selection: string,
): Promise<Thing> {
  const [payload] = await changeAll<Thing>(product, email, name, [input], selection);
  return payload as Thing;
}

/** Asks as somebody of the demo. Rejects where anything is missing from the answer. */
export async function ask(
  product: TestProduct,
  email: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { data, errors } = await product.ask(email, query, variables);
  if (errors !== undefined || data == null) throw new Error(`It went wrong: ${JSON.stringify(errors?.[0])}`);
  return data;
}

/** The text of a mutation, whose one input is the variable `$input`. Its payload is called as the mutation is, unless said otherwise. */
export function mutationText(mutation: string, selection: string, as = mutation): string {
  return `mutation ($input: ${inputTypeOf(mutation)}!) { ${as}: ${mutation}(input: $input) { ${selection} } }`;
}

/** What the type of a mutation's input is called. */
export function inputTypeOf(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

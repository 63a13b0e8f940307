/** The text of a mutation, whose one input is the variable `$input`. The payload is called as the mutation, unless said otherwise. */
export function mutationText(name: string, selection: string, as = name): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${as}: ${name}(input: $input) { ${selection} } }`;
}

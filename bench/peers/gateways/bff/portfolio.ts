import { askCompanies, type Ask, type Row } from './ask-subgraph.ts';
import { fillInPeople } from './fill-in-people.ts';

const CRM = `query($first:Int!,$after:String){companies(first:$first,after:$after){
  nodes{id name status domain owner{id} contacts(first:5){nodes{id name email title}}}}}`;
const LEGAL = 'compliance{score requirements{state template{id name}}}';
const PROJECTS = `health{status reasons{code message}} projects(first:3){nodes{id name status progress manager{id}
  milestones(first:3){nodes{id name dueOn}}}}`;
const PSA = 'client{id accountNumber tickets(first:5){nodes{id subject status assignee{id}}}}';

/** Many companies with much of each: CRM says which, then the others side by side, then Identity for all people. */
export async function portfolio(ask: Ask, variables: Row): Promise<Row> {
  const { companies } = (await ask('crm', CRM, variables)) as unknown as { companies: { nodes: Company[] } };
  const { nodes } = companies;
  const ids = nodes.map(({ id }) => id);
  const [legal, projects, psa] = await Promise.all([
    askCompanies(ask, 'legal', LEGAL, ids),
    askCompanies(ask, 'projects', PROJECTS, ids),
    askCompanies(ask, 'psa', PSA, ids),
  ]);
  nodes.forEach((node, at) => Object.assign(node, legal[at], projects[at], psa[at]));
  await fillInPeople(ask, nodes.flatMap(mentionsOf));
  return { companies };
}

function mentionsOf({ owner, projects, client }: Company) {
  return [
    { person: owner },
    ...(projects?.nodes ?? []).map(({ manager }) => ({ person: manager })),
    ...(client?.tickets.nodes ?? []).map(({ assignee }) => ({ person: assignee })),
  ];
}

interface Company {
  readonly id: string;
  readonly owner: Row | null;
  readonly projects: { readonly nodes: readonly { readonly manager: Row | null }[] } | null;
  readonly client: {
    readonly tickets: { readonly nodes: readonly { readonly assignee: Row | null }[] };
  } | null;
}

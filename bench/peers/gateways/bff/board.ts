import { askCompanies, type Ask, type Row } from './ask-subgraph.ts';
import { fillInPeople } from './fill-in-people.ts';

const CRM = `query($first:Int!,$after:String){companies(first:$first,after:$after){
  nodes{id name owner{id}} pageInfo{hasNextPage endCursor}}}`;
const LEGAL = 'compliance{score} openMatterCount';
const PROJECTS = `health{status} nextMilestone{id name dueOn status} projectSummary{activeCount overdueCount}`;
const PSA = 'openTicketCount';

/** A page of companies: CRM says which, and then all others are asked side by side. */
export async function board(ask: Ask, variables: Row): Promise<Row> {
  const { companies } = (await ask('crm', CRM, variables)) as { companies: { nodes: Row[] } };
  const { nodes } = companies;
  const ids = nodes.map(({ id }) => id);
  const [legal, projects, psa] = await Promise.all([
    askCompanies(ask, 'legal', LEGAL, ids),
    askCompanies(ask, 'projects', PROJECTS, ids),
    askCompanies(ask, 'psa', PSA, ids),
    fillInPeople(
      ask,
      nodes.map(({ owner }) => ({ person: owner as Row | null })),
    ),
  ]);
  nodes.forEach((node, at) => Object.assign(node, legal[at], projects[at], psa[at]));
  return { companies };
}

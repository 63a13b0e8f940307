import type { Context } from '../context.ts';
import type { PolicyTemplateRow } from '../entities.ts';
import type { PolicyTemplateResolvers } from '../generated.ts';

export const PolicyTemplate: PolicyTemplateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.template.load(id),
};

/** The template that a row refers to: the foreign key says that it is there. */
export async function loadTemplate(id: string, { loaders }: Context): Promise<PolicyTemplateRow> {
  const template = await loaders.template.load(id);
  if (!template) throw new Error(`The template ${id} is gone.`);
  return template;
}

import { requireId } from '../../common/ids.ts';
import type { Context } from '../context.ts';
import type { SubscriptionProjectTotalsChangedArgs, SubscriptionResolvers } from '../generated.ts';
import type { ProjectTotalsChangeParent } from '../parents.ts';

type Asked = Partial<SubscriptionProjectTotalsChangedArgs>;

export const Subscription: SubscriptionResolvers = {
  projectTotalsChanged: {
    subscribe: (_, { companyId }, context) => {
      if (companyId != null) requireId('Company', companyId);
      return context.watch('command-center');
    },
    resolve: (_: unknown, args: Asked, { clock }: Context): ProjectTotalsChangeParent => ({
      now: clock.now(),
      companyId: args.companyId ?? null,
    }),
  },
};

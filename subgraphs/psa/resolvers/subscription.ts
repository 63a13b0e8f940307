import { requireId } from '../../common/ids.ts';
import type { CommandCenterChangeParent } from '../parents.ts';
import type { Context } from '../context.ts';
import type { SubscriptionCommandCenterChangedArgs, SubscriptionResolvers } from '../generated.ts';

type Asked = Partial<SubscriptionCommandCenterChangedArgs>;

export const Subscription: SubscriptionResolvers = {
  commandCenterChanged: {
    subscribe: (_, { clientId }, context) => {
      if (clientId != null) requireId('Client', clientId);
      return context.watch('command-center');
    },
    resolve: (_: unknown, args: Asked, { clock }: Context): CommandCenterChangeParent => ({
      now: clock.now(),
      clientId: args.clientId ?? null,
    }),
  },
};

import type { ServicePlan } from '../deployment/plan.ts';
import type { Command } from '../model/commands/command.ts';
import type { Fix } from '../projection.ts';

type Changes = Extract<Command, { readonly type: 'update-service' }>['changes'];

/** A fix that changes one service. */
export const changeService = (title: string, { service }: ServicePlan, changes: Changes): Fix => ({
  title,
  commands: [{ type: 'update-service', service_id: service.service_id, changes }],
});

import type { DemoCast } from '../common/demo/cast.ts';
import { demoRows, type DemoRows } from '../common/demo/demo-rows.ts';
import { matters } from './demo/matters.ts';
import { policies, requirements, signers } from './demo/policies.ts';
import { templates } from './demo/templates.ts';
import {
  MatterEntity,
  PolicyEntity,
  PolicyRequirementEntity,
  PolicySignerEntity,
  PolicyTemplateEntity,
} from './entities.ts';

/** Legal's rows of a demo tenant. */
export function demo(cast: DemoCast): DemoRows[] {
  return [
    demoRows(PolicyTemplateEntity, templates(cast)),
    demoRows(PolicyRequirementEntity, requirements(cast)),
    demoRows(PolicyEntity, policies(cast)),
    demoRows(PolicySignerEntity, signers(cast)),
    demoRows(MatterEntity, matters(cast)),
  ];
}

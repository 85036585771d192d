import { MonitorActionGroup } from '@cdktn/provider-azurerm/lib/monitor-action-group';
import { TerraformOutput } from 'cdktn';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';

/**
 * Where alerts go: by e-mail to the owner. Azure offers no region in the UK for this, and no choice at all for rules on
 * metrics and on the activity log: alerts are put together and sent outside the UK, and they are told so. They carry
 * names and numbers, those on the activity log also who did it; no prompt, no completion and no line of a log.
 * @see https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups#global-and-regional-action-group-processing
 */
export class AlertGroup extends Construct {
  readonly id: string;

  constructor(stack: EnvironmentStack, id: string, { blueprint }: AzureEnvironment) {
    super(stack, id);
    const { environment, accountability, tags } = blueprint;
    const group = new MonitorActionGroup(this, 'group', {
      name: `${environment.name}-alerts`,
      // What begins the subject of an e-mail: at most 12 characters.
      shortName: 'sovereign',
      resourceGroupName: stack.group.name,
      location: 'global',
      enabled: true,
      emailReceiver: [{ name: 'owner', emailAddress: accountability.email, useCommonAlertSchema: true }],
      tags,
    });
    this.id = group.id;
    new TerraformOutput(stack, 'alerts_leave_the_uk', {
      description: 'What leaves the UK by e-mail.',
      value:
        'Azure sends alerts from outside the UK. They carry names of resources, rules and metrics, numbers, ' +
        'and who made a change that is watched: no prompts, completions or log lines.',
    });
  }
}

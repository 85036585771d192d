import type { Issue } from '../values';
import { awsStagesOf, azureStagesOf, environmentAddress } from './config';
import type { SourcedConfig, SourcedStage } from './config';
import { issueAt } from './issue-at';

/** A stage has an account, or a subscription, to itself: some settings exist once for each. */
export function checkAccounts({ estate, departments }: SourcedConfig): Issue[] {
  const { organisation, logArchive, monitoring } = estate.value;
  const holders = new Map([
    [organisation.managementAccount, 'the organisation’s management account'],
    [logArchive.account, 'the log archive'],
    [monitoring.account, 'monitoring'],
  ]);
  return [
    ...departments
      .flatMap(awsStagesOf)
      .flatMap((stage) => checkHolder(holders, stage, 'account', stage.asked.account)),
    ...departments
      .flatMap(azureStagesOf)
      .flatMap((stage) => checkHolder(holders, stage, 'subscription', stage.asked.subscription)),
  ];
}

function checkHolder(
  holders: Map<string, string>,
  stage: SourcedStage<unknown>,
  key: 'account' | 'subscription',
  id: string,
): Issue[] {
  const holder = holders.get(id);
  if (holder === undefined) {
    holders.set(id, environmentAddress(stage.department.value.code, stage.name, stage.cloud));
    return [];
  }
  return [
    issueAt(stage.department, [...stage.path, key], {
      code: 'account/duplicate',
      expected: `${key === 'account' ? 'an account' : 'a subscription'} that nothing else uses`,
      hint: `it already belongs to ${holder}`,
    }),
  ];
}

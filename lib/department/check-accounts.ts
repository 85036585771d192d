import type { Issue } from '../values';
import { environmentAddress, stagesOf } from './config';
import type { SourcedConfig } from './config';
import { issueAt } from './issue-at';

/** A stage has an account to itself: settings such as invocation logging exist once per account. */
export function checkAccounts({ estate, departments }: SourcedConfig): Issue[] {
  const { organisation, logArchive, monitoring } = estate.value;
  const holders = new Map([
    [organisation.managementAccount, 'the organisation’s management account'],
    [logArchive.account, 'the log archive'],
    [monitoring.account, 'monitoring'],
  ]);
  return departments.flatMap(stagesOf).flatMap((stage) => {
    const { account } = stage.aws;
    const holder = holders.get(account);
    const address = environmentAddress(stage.department.value.code, stage.name);
    if (holder === undefined) {
      holders.set(account, address);
      return [];
    }
    return [
      issueAt(stage.department, [...stage.path, 'account'], {
        code: 'account/duplicate',
        expected: 'an account that nothing else uses',
        hint: `it already belongs to ${holder}`,
      }),
    ];
  });
}

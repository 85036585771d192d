import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { inAFile } from './in-a-file';
import type { Tool } from './tool';

/** A rule that fell over on a value it could not resolve: no judgement, though it has the id of one. */
const THREW = /^Rule threw an error/;

/** Every pack of cdk-nag. It judges constructs, so templates are made into some. */
export function cdkNag(): Tool {
  const packs = [
    new AwsSolutionsChecks(),
    new HIPAASecurityChecks(),
    new NIST80053R4Checks(),
    new NIST80053R5Checks(),
    new PCIDSS321Checks(),
    new ServerlessChecks(),
  ];
  return {
    name: 'cdk-nag',
    most: Infinity,
    packOf: (rule) => rule.slice(0, rule.indexOf('-')),
    judge: (text) => {
      const stack = new Stack(new App({ analyticsReporting: false }), 'Stack', {
        env: { account: '111122223333', region: 'eu-west-2' },
      });
      inAFile(loadable(text), (templateFile) => new CfnInclude(stack, 'Template', { templateFile }));
      return packs.flatMap((pack) =>
        pack
          .validateScope(stack)
          .violations.filter(({ description }) => !THREW.test(description))
          .flatMap(({ ruleName, violatingResources }) =>
            violatingResources.map(({ constructPath }) => ({
              rule: ruleName,
              resource: constructPath?.split('/').at(-1) ?? '',
            })),
          ),
      );
    },
  };
}

/** CfnInclude does not know the function that asks another stack for an output: it is given the older one. */
function loadable(text: string): string {
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('Fn::GetStackOutput' in value)) return value;
      return { 'Fn::ImportValue': `${key} of another stack` };
    }),
  );
}

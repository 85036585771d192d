import { ask } from '../../template';
import type { Check } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { accountIn, ownAccounts } from './own-accounts';

/** Who may enter a Kubernetes cluster by an entry of its own, which is in no policy. */
export const judgeAccessEntries: Check = (templates, context) =>
  (
    [
      ['AWS::EKS::AccessEntry', 'PrincipalArn'],
      ['aws_eks_access_entry', 'principal_arn'],
    ] as const
  ).flatMap(([type, property]) =>
    templates.ofType(type).flatMap((entry) => {
      const own = ownAccounts(entry, templates, context);
      // Without a manifest or a department nothing says which account is its own.
      const isKnown = context.asked !== undefined || templates.templateOf(entry).account !== undefined;
      return ask(entry.properties, property).flatMap(({ path, value }) => {
        if (value.kind === 'absent' || value.kind === 'reference' || !isKnown) return [];
        const verdict = judgeText(value, (text) => {
          const account = accountIn(text);
          return account === undefined || own.has(account) ? 'fine' : 'broken';
        });
        return faultOf(
          entry,
          path,
          verdict,
          value,
          'somebody of its own account, department or organisation',
        );
      });
    }),
  );

import { ask } from '../../template';
import type { Check } from '../control';
import { judgePart } from '../judge-part';
import { isAtLeast } from '../requirement';
import { takesContent } from './content-accounts';
import { isArchive, takesFlows } from './destinations';

const LEAST_DAYS = 7;

/**
 * In an environment that is judged whole, what is deleted from storage comes back for a while. Archives are judged with
 * their locks; content has to be gone when it is deleted, and flow records are written anew each minute.
 */
export const deletedBlobsComeBack: Check = (templates, context) =>
  context.asked === undefined
    ? []
    : templates
        .ofType('azurerm_storage_account')
        .filter(
          (account) =>
            !isArchive(account, templates) &&
            !takesFlows(account, templates) &&
            !takesContent(account, templates, context),
        )
        .flatMap((account) =>
          ask(account.properties, 'blob_properties.delete_retention_policy').flatMap((policy) =>
            judgePart(
              {
                path: 'days',
                test: isAtLeast(LEAST_DAYS),
                expected: `at least ${String(LEAST_DAYS)} days: nothing that is deleted comes back by default`,
                // The provider says 7 days where a policy says none.
                absent: policy.value.kind === 'absent' ? 'broken' : 'fine',
              },
              account,
              policy,
              templates,
              context,
            ),
          ),
        );

import { ask, textOf, THIS_ACCOUNT } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Context } from '../control';

/** Accounts of AWS's own that its services write logs or serve images from. @see AWS documentation of each */
const OF_AWS = [
  '652711504416', // Elastic Load Balancing's access logs in eu-west-2
  '602401143452', // images of EKS add-ons
  '763104351884', // deep learning containers
];

/** Account ids that are this environment's, its department's or its estate's. */
export function ownAccounts(resource: Resource, templates: Templates, { asked }: Context): Set<string> {
  const template = templates.templateOf(resource);
  const own = new Set([THIS_ACCOUNT, ...OF_AWS]);
  if (template.account !== undefined) own.add(template.account);
  for (const provider of template.providers.values()) {
    for (const path of ['allowed_account_ids[]', 'assume_role.role_arn']) {
      for (const { value } of ask(provider, path)) {
        const account = /\d{12}/.exec(textOf(value) ?? '')?.[0];
        if (account !== undefined) own.add(account);
      }
    }
  }
  if (asked !== undefined) {
    const { organisation, logArchive, monitoring } = asked.estate;
    for (const account of [organisation.managementAccount, logArchive.account, monitoring.account])
      own.add(account);
    for (const { aws } of Object.values(asked.department.stages)) if (aws !== undefined) own.add(aws.account);
  }
  return own;
}

/** The account in an ARN, or the id that a text is; `*` for any, undefined for what is neither. */
export function accountIn(text: string): string | undefined {
  if (/^\*+$/.test(text)) return '*';
  if (/^\d{12}$/.test(text) || text === THIS_ACCOUNT) return text;
  const account = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):/.exec(text)?.[1];
  return account === undefined || account === '' ? undefined : account.includes('*') ? '*' : account;
}

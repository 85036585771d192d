import { policyDocument } from '../policy-document';
import type { PolicyDocument } from '../policy-document';

/**
 * Services with no Region of their own: their one control plane is outside the UK, and without them an account
 * cannot be run. They hold no department data. Everything else, KMS, ACM and WAF included, is regional and stays
 * locked, and so are the edge services (CloudFront, Global Accelerator), which carry data abroad.
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html
 */
export const GLOBAL_SERVICES = {
  'account:*': 'settings of the account',
  'artifact:*': 'compliance documents of AWS',
  'billing:*': 'bills',
  'budgets:*': 'budgets',
  'ce:*': 'costs',
  'consolidatedbilling:*': 'bills',
  'cur:*': 'cost reports',
  'freetier:*': 'bills',
  'health:*': 'notices from AWS',
  'iam:*': 'identities',
  'invoicing:*': 'invoices',
  'organizations:*': 'the organisation',
  'payments:*': 'payments',
  'pricing:*': 'prices',
  'route53:*': 'private DNS zones of interface endpoints',
  's3:ListAllMyBuckets': 'the list of buckets, which is one for all Regions',
  'sts:*': 'sign-in, which has a global endpoint beside the one in London',
  'support:*': 'support cases',
  'tax:*': 'tax settings',
  'trustedadvisor:*': 'advice of AWS',
} as const;

/** Nothing happens outside the allowed Regions. */
export function regionLock(allowedRegions: readonly string[]): PolicyDocument {
  return policyDocument({
    Sid: 'DenyOutsideUk',
    Effect: 'Deny',
    NotAction: Object.keys(GLOBAL_SERVICES),
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': allowedRegions } },
  });
}

/** Who may change what nobody else may: deployments, and the function of the account settings that they call. */
export const DEPLOYMENT_ROLES = [
  'arn:aws:iam::*:role/cdk-hnb659fds-cfn-exec-role-*-eu-west-2',
  'arn:aws:iam::*:role/*-account-settings',
] as const;

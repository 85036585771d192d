import type { Check, Control } from '../control';
import { judgeAzureSignIn } from '../privilege/azure-sign-in';
import { all, isNoneOf, require } from '../requirement';

const ROLES = 'a role, taken for an hour: a key or password of its own is copied and never ends';

const CREDENTIALS: Readonly<Record<string, string>> = {
  'AWS::IAM::User': 'an IAM user',
  'AWS::IAM::AccessKey': 'an access key',
  'AWS::IAM::ServiceSpecificCredential': 'a long-lived API key',
  aws_iam_user: 'an IAM user',
  aws_iam_access_key: 'an access key',
  aws_iam_user_login_profile: 'a password',
  aws_iam_user_ssh_key: 'an SSH key',
  aws_iam_service_specific_credential: 'a long-lived API key',
};

/** There is no fine way to have one. */
const refuseCredentials: Check = (templates) =>
  Object.entries(CREDENTIALS).flatMap(([type, got]) =>
    templates
      .ofType(type)
      .map((subject) => ({ subject, path: '', verdict: 'broken' as const, got, expected: ROLES })),
  );

const ACCESS_ENTRIES =
  'API or API_AND_CONFIG_MAP: by default a config map inside the cluster says who may do what, out of sight of IAM';

export const noSharedCredentials: Control = {
  id: 'no-shared-credentials',
  title: 'Nobody and nothing signs in with a shared key or password',
  why: 'A shared key does not say who used it, is not taken away when somebody leaves, and works for whoever finds it.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '10, Identity and authentication' },
    {
      document: 'NCSC Cyber Assessment Framework 4.0',
      clause: 'B2.a, Identity verification, authentication and authorisation',
    },
    { document: 'AWS IAM User Guide', clause: 'Require workloads to use temporary credentials' },
  ],
  traps: ['S-AI-11'],
  severity: 'high',
  ncsc: ['10'],
  caf32: ['B2.a', 'B2.c'],
  caf40: ['B2.a', 'B2.c'],
  aiCode: ['6'],
  remediation: 'Turn keys and local accounts off, and sign in with IAM roles or Microsoft Entra ID.',
  aws: all(
    refuseCredentials,
    require([
      {
        types: 'AWS::EKS::Cluster',
        path: 'AccessConfig.AuthenticationMode',
        test: isNoneOf('CONFIG_MAP'),
        expected: ACCESS_ENTRIES,
        absent: 'broken',
      },
      {
        types: 'aws_eks_cluster',
        path: 'access_config.authentication_mode',
        test: isNoneOf('CONFIG_MAP'),
        expected: ACCESS_ENTRIES,
        absent: 'broken',
      },
    ]),
  ),
  azure: judgeAzureSignIn,
};

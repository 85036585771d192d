import { CfnAddon } from 'aws-cdk-lib/aws-eks';
import type { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { policyDocument } from '../policy-document';
import type { PolicyDocument, Statement } from '../policy-document';

interface AddOn {
  readonly name: string;
  /** Whether nodes cannot become ready without it. */
  readonly beforeNodes: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Service account that it acts as, and what that may do in AWS. */
  readonly identity?: {
    readonly serviceAccount: string;
    readonly managedPolicy: string;
    readonly statements?: (keyArn: string) => Statement[];
  };
}

/**
 * Add-ons that Amazon EKS runs and patches; their images come from AWS's registry in London. None gets its rights
 * from the node: each has an identity of its own.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
const ADD_ONS: readonly AddOn[] = [
  { name: 'eks-pod-identity-agent', beforeNodes: true },
  { name: 'kube-proxy', beforeNodes: true },
  {
    name: 'vpc-cni',
    beforeNodes: true,
    settings: { enableNetworkPolicy: 'true' },
    identity: { serviceAccount: 'aws-node', managedPolicy: 'AmazonEKS_CNI_Policy' },
  },
  { name: 'coredns', beforeNodes: false },
  { name: 'eks-node-monitoring-agent', beforeNodes: false },
  {
    name: 'aws-ebs-csi-driver',
    beforeNodes: false,
    identity: {
      serviceAccount: 'ebs-csi-controller-sa',
      managedPolicy: 'service-role/AmazonEBSCSIDriverPolicy',
      statements: volumeKeyStatements,
    },
  },
  {
    // Metrics only, and every other pipeline off: what containers print can hold prompts, and belongs in no log that is
    // kept as an audit record. See https://github.com/aws-observability/helm-charts (amazon-cloudwatch-observability).
    name: 'amazon-cloudwatch-observability',
    beforeNodes: false,
    settings: {
      containerInsights: { enabled: true },
      containerLogs: { enabled: false },
      otelContainerInsights: { enabled: false, logs: { enabled: false } },
      applicationSignals: { enabled: false },
      manager: { applicationSignals: { autoMonitor: { monitorAllServices: false } } },
    },
    identity: { serviceAccount: 'cloudwatch-agent', managedPolicy: 'CloudWatchAgentServerPolicy' },
  },
];

/** The cluster's add-ons. */
export class AddOns extends Construct {
  /** Those that node groups have to wait for. */
  readonly beforeNodes: readonly CfnAddon[];
  /** Those that wait for nodes to run on. */
  readonly afterNodes: readonly CfnAddon[];

  constructor(scope: Construct, id: string, cluster: CfnCluster, account: string, computeKeyArn: string) {
    super(scope, id);
    const made = ADD_ONS.map((addOn) => ({
      addOn,
      resource: this.make(addOn, cluster, account, computeKeyArn),
    }));
    this.beforeNodes = made.filter(({ addOn }) => addOn.beforeNodes).map(({ resource }) => resource);
    this.afterNodes = made.filter(({ addOn }) => !addOn.beforeNodes).map(({ resource }) => resource);
  }

  private make(
    { name, settings, identity }: AddOn,
    cluster: CfnCluster,
    account: string,
    keyArn: string,
  ): CfnAddon {
    const role =
      identity &&
      new CfnRole(this, `${name}-role`, {
        description: `What the EKS add-on ${name} may do.`,
        assumeRolePolicyDocument: trustPods(account, cluster.attrArn),
        managedPolicyArns: [`arn:aws:iam::aws:policy/${identity.managedPolicy}`],
        policies: identity.statements && [
          { policyName: 'keys', policyDocument: policyDocument(...identity.statements(keyArn)) },
        ],
      });
    return new CfnAddon(this, name, {
      addonName: name,
      clusterName: cluster.ref,
      resolveConflicts: 'OVERWRITE',
      configurationValues: settings && JSON.stringify(settings),
      podIdentityAssociations: identity &&
        role && [{ serviceAccount: identity.serviceAccount, roleArn: role.attrArn }],
    });
  }
}

/** Lets pods of one cluster take a role, through EKS Pod Identity. */
export function trustPods(account: string, clusterArn: string): PolicyDocument {
  return policyDocument({
    Sid: 'TrustPodsOfTheCluster',
    Effect: 'Allow',
    Principal: { Service: 'pods.eks.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnEquals: { 'aws:SourceArn': clusterArn } },
  });
}

function volumeKeyStatements(keyArn: string): Statement[] {
  return [
    {
      Sid: 'UseVolumeKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncrypt*', 'kms:DescribeKey'],
      Resource: keyArn,
    },
    {
      Sid: 'GrantVolumeKeyToVolumes',
      Effect: 'Allow',
      Action: 'kms:CreateGrant',
      Resource: keyArn,
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ];
}

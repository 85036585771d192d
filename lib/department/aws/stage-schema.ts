import { z } from 'zod';
import { awsClusterSchema, zoneId } from './cluster-schema';
import { awsEndpointSchema } from './endpoint-schema';
import { awsAccount, awsRegion, cidr, monthlyBudgetGBP, retentionDays, slug } from '../fields';

const kmsKeyArn = z
  .string()
  .regex(/^arn:aws:kms:eu-west-2:\d{12}:key\/[0-9a-f-]{36}$/, 'the ARN of a KMS key in eu-west-2')
  .describe(
    'ARN of an existing key, such as one in an external key store, which CloudFormation cannot create.',
  );

const networkSchema = z.strictObject({
  cidr: cidr.describe(
    'The network’s addresses, from a pool in estate.yaml. /16 to /22 when it is made here.',
  ),
  zones: z
    .array(zoneId)
    .min(1)
    .max(4)
    .describe('Availability Zones by id. Two or more are needed for a cluster.'),
  existing: z
    .strictObject({
      vpcId: z
        .string()
        .regex(/^vpc-[0-9a-f]{8,17}$/, 'a VPC id')
        .describe('The VPC that is used.'),
      subnets: z
        .array(
          z.strictObject({
            id: z.string().regex(/^subnet-[0-9a-f]{8,17}$/, 'a subnet id'),
            zone: zoneId,
            purpose: z
              .enum(['workload', 'endpoints'])
              .describe('workload: nodes and model containers; endpoints: interface endpoints.'),
          }),
        )
        .min(1)
        .describe(
          'Isolated subnets of that VPC: at least one for workload in each zone, and for endpoints if they are created here.',
        ),
      routeTableIds: z
        .array(z.string().regex(/^rtb-[0-9a-f]{8,17}$/, 'a route table id'))
        .min(1)
        .describe('Route tables of the workload subnets, for the S3 gateway endpoint.'),
      privateEndpoints: z
        .enum(['create', 'provided'])
        .default('create')
        .describe(
          'create: endpoints are made here. provided: the owner of the VPC already runs all that are needed.',
        ),
    })
    .optional()
    .describe('A VPC that the platform team already runs. Default: a VPC is made.'),
});

export const awsStageSchema = z.strictObject({
  region: awsRegion.default('eu-west-2'),
  account: awsAccount.describe('The stage’s own AWS account. No two stages share one.'),
  administratorRole: z
    .string()
    .regex(/^[A-Za-z0-9+=,.@_/-]{1,128}$/, 'the name of an IAM role')
    .describe('Name (with its path) of the IAM role in the account that administers clusters.'),
  network: networkSchema,
  connectivity: z
    .strictObject({
      transitGatewayId: z.string().regex(/^tgw-[0-9a-f]{17}$/, 'a transit gateway id'),
      staffCidrs: z.array(cidr).min(1).describe('Networks of staff devices that may reach the environment.'),
    })
    .optional()
    .describe('How staff reach the environment. Default: nobody outside it can.'),
  keys: z
    .strictObject({
      audit: kmsKeyArn.optional(),
      content: kmsKeyArn.optional(),
      compute: kmsKeyArn.optional(),
      models: kmsKeyArn.optional(),
      alerts: kmsKeyArn.optional(),
    })
    .default({})
    .describe('Existing keys to use. Default: a customer-managed key is made for each purpose.'),
  clusters: z
    .record(slug(12), awsClusterSchema)
    .default({})
    .describe('GPU clusters (Amazon EKS) by name. Default: none.'),
  endpoints: z
    .record(slug(20), awsEndpointSchema)
    .default({})
    .describe('Model endpoints by name. Default: none.'),
  logging: z
    .strictObject({
      auditRetentionDays: retentionDays.describe(
        'Days that audit records (who did what, network flows) are kept, unchangeable.',
      ),
      contentRetentionDays: retentionDays.describe('Days that prompts and completions are kept. At most 30.'),
    })
    .describe('How long records are kept.'),
  monthlyBudgetGBP,
});

export type AwsStage = z.infer<typeof awsStageSchema>;

import { z } from 'zod';
import { azureClusterSchema } from './cluster-schema';
import { azureEndpointSchema } from './endpoint-schema';
import { azureRegion, cidr, monthlyBudgetGBP, slug } from '../fields';

function resourceId(type: string, what: string): z.ZodString {
  const [provider = '', ...names] = type.split('/');
  const path = names.map((name) => `/${name}/[^/]+`).join('');
  return z
    .string()
    .regex(
      new RegExp(
        `^/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/]+/providers/${provider.replaceAll('.', '\\.')}${path}$`,
      ),
      `the resource id of ${what}`,
    );
}

const uuid = (what: string): z.ZodString =>
  z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, `the id of ${what}, a lower-case UUID`);

const subnetId = resourceId('Microsoft.Network/virtualNetworks/subnets', 'a subnet');
const virtualNetworkId = resourceId('Microsoft.Network/virtualNetworks', 'a virtual network');

const keyId = z
  .string()
  .regex(
    /^https:\/\/[a-z0-9-]{3,24}\.(vault|managedhsm)\.azure\.net\/keys\/[A-Za-z0-9-]+$/,
    'the versionless id of a key in a Key Vault or a Managed HSM',
  )
  .describe(
    'Versionless id of an existing key: in a Managed HSM, or in a Key Vault of the stage’s own subscription.',
  );

/** Years beyond two, in the days that Log Analytics counts them. @see azurerm log_analytics_workspace_table */
const LONG_RETENTION_DAYS = [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383];

const logAnalyticsRetentionDays = z
  .int()
  .refine((days) => (days >= 30 && days <= 730) || LONG_RETENTION_DAYS.includes(days), {
    error: `30 to 730 days, or one of ${LONG_RETENTION_DAYS.join(', ')}: what Log Analytics offers`,
  })
  .describe('Days that audit records are kept, unchangeable. One of the retentions of Log Analytics.');

const networkSchema = z.strictObject({
  cidr: cidr.describe(
    'The network’s addresses, from a pool in estate.yaml. /16 to /22 when it is made here.',
  ),
  existing: z
    .strictObject({
      virtualNetworkId: virtualNetworkId.describe('The virtual network that is used.'),
      workloadSubnetId: subnetId.describe('Subnet for nodes, without outbound access.'),
      endpointsSubnetId: subnetId.describe('Subnet for private endpoints.'),
      controlPlaneSubnetId: subnetId
        .optional()
        .describe(
          'Subnet for the API of clusters, /28 or wider, delegated to Microsoft.ContainerService/managedClusters. Needed with clusters.',
        ),
    })
    .optional()
    .describe('A virtual network that the platform team already runs. Default: one is made.'),
  privateDns: z
    .strictObject({
      resourceGroupId: z
        .string()
        .regex(
          /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+$/,
          'the resource id of a resource group',
        )
        .describe('Resource group that holds the private DNS zones of the whole organisation.'),
    })
    .optional()
    .describe('Central private DNS zones. Default: zones are made here and linked to the network.'),
  agents: cidr
    .optional()
    .describe(
      'Network of Foundry agents, /27 or wider, in 172.16.0.0/12 or 192.168.0.0/16: Azure takes no other. Default: no agents.',
    ),
});

export const azureStageSchema = z.strictObject({
  region: azureRegion.default('uksouth'),
  tenant: uuid('the Entra tenant').describe('Microsoft Entra tenant id.'),
  subscription: uuid('the subscription').describe(
    'The stage’s own Azure subscription. No two stages share one.',
  ),
  administratorGroup: uuid('an Entra group').describe(
    'Object id of the Entra group that administers clusters.',
  ),
  deployment: z
    .strictObject({
      runnerSubnetId: subnetId.describe(
        'Subnet of the CI’s own runners. Terraform’s state is reached from there and from nowhere else.',
      ),
      issuer: z
        .url('the https address of an OpenID Connect issuer')
        .regex(/^https:\/\/[^/?#]+(\/[^?#]*[^/?#])?$/, 'the https address of an OpenID Connect issuer')
        .default('https://token.actions.githubusercontent.com')
        .describe('OpenID Connect issuer of the CI. Default: GitHub Actions.'),
      subject: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9 :/_.@-]{2,254}$/, 'the subject of the CI’s token')
        .refine(
          (subject) =>
            !subject.startsWith('repo:') ||
            /^repo:[^/:]+\/[^/:]+:(environment:|ref:refs\/(heads|tags)\/)./.test(subject),
          'a subject that names an environment, branch or tag',
        )
        .describe('Subject of the CI’s token, such as repo:organisation/repository:environment:prod.'),
    })
    .describe('Who deploys, and from where. There are no long-lived credentials.'),
  network: networkSchema,
  connectivity: z
    .strictObject({
      hubNetworkId: virtualNetworkId.describe('The hub’s virtual network, which is peered with.'),
      firewallAddress: z
        .ipv4('an IPv4 address')
        .optional()
        .describe('Private address of the hub’s firewall, to which all traffic out is sent. Default: none.'),
      staffCidrs: z.array(cidr).min(1).describe('Networks of staff devices that may reach the environment.'),
    })
    .optional()
    .describe('How staff reach the environment. Default: nobody outside it can.'),
  keys: z
    .strictObject({
      audit: keyId.optional(),
      content: keyId.optional(),
      compute: keyId.optional(),
      models: keyId.optional(),
    })
    .default({})
    .describe('Existing keys to use. Default: an RSA-HSM key is made for each purpose, in a Premium vault.'),
  clusters: z
    .record(slug(12), azureClusterSchema)
    .default({})
    .describe('GPU clusters (Azure Kubernetes Service) by name. Default: none.'),
  endpoints: z
    .record(slug(20), azureEndpointSchema)
    .default({})
    .describe('Model endpoints by name. Default: none.'),
  logging: z
    .strictObject({
      auditRetentionDays: logAnalyticsRetentionDays,
      contentRetentionDays: z
        .int()
        .min(1)
        .max(365)
        .describe('Days that prompts and completions are kept. At most 30.'),
    })
    .describe('How long records are kept.'),
  defender: z
    .array(z.enum(['AI', 'Arm', 'Containers', 'KeyVaults', 'StorageAccounts']))
    .default([])
    .describe('Microsoft Defender for Cloud plans to switch on for the subscription. Default: none.'),
  monthlyBudgetGBP,
});

export type AzureStage = z.infer<typeof azureStageSchema>;

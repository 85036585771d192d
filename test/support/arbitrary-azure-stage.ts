import fc from 'fast-check';
import { AZURE_ACCELERATORS, findAzureAccelerator, MODELS } from '../../lib/catalogue';
import type { AzureOpenAiRoute, Model } from '../../lib/catalogue';
import { anyName } from './arbitrary-name';
import { TODAY } from './shipped';

// Azure stages drawn at random, all of them valid.

const PLATFORM = '/subscriptions/10000000-0000-0000-0000-000000000001/resourceGroups/platform/providers';
const NETWORKS = `${PLATFORM}/Microsoft.Network/virtualNetworks`;

type Region = 'uksouth' | 'ukwest';

const offers = Object.entries(MODELS as Record<string, Model>).flatMap(([model, { routes }]) =>
  routes
    .filter((route): route is AzureOpenAiRoute => route.route === 'azure-openai')
    .flatMap((route) => route.offers)
    .filter(({ retires }) => retires > TODAY)
    .map(({ deploymentType, minimumCapacity }) => ({ model, deploymentType, minimumCapacity })),
);

const azureOpenAi = fc
  .record({ offer: fc.constantFrom(...offers), times: fc.integer({ min: 1, max: 9 }) })
  .map(({ offer: { model, deploymentType, minimumCapacity }, times }) => ({
    route: 'azure-openai',
    model,
    deploymentType,
    capacity: minimumCapacity * times,
  }));

const hosts = Object.keys(AZURE_ACCELERATORS).filter((size) => {
  const { onlineEndpoint, gpus, gpuMemoryGiB } = findAzureAccelerator(size)!;
  return onlineEndpoint && gpus * gpuMemoryGiB >= 16;
});

const machineLearning = fc.record({
  route: fc.constant('machine-learning'),
  model: fc.constant('gpt-oss-20b'),
  vmSize: fc.constantFrom(...hosts),
  instances: fc.record({ min: fc.integer({ min: 1, max: 3 }), max: fc.integer({ min: 3, max: 9 }) }),
  image: fc.constant(`serving/vllm@sha256:${'0'.repeat(64)}`),
  weights: fc.constant({ prefix: 'weights/', sha256: '0'.repeat(64) }),
  capture: fc.constantFrom('off', 'content'),
});

function pool(region: Region): fc.Arbitrary<object> {
  const sold = Object.keys(AZURE_ACCELERATORS).filter((size) => {
    const { aks, usdPerHour } = findAzureAccelerator(size)!;
    return aks && usdPerHour[region] !== undefined;
  });
  return fc
    .record({
      vmSize: fc.constantFrom(...sold),
      max: fc.integer({ min: 1, max: 20 }),
      infiniband: fc.boolean(),
      mig: fc.option(fc.constantFrom('MIG1g', 'MIG3g', 'MIG7g'), { nil: undefined }),
      zone: fc.constantFrom('1', '2', '3'),
    })
    .map(({ vmSize, max, infiniband, mig, zone }) => {
      const { infinibandInterfaces, mig: divisible } = findAzureAccelerator(vmSize)!;
      return {
        vmSize,
        nodes: { min: 0, max },
        infiniband: infiniband && infinibandInterfaces > 0,
        ...(mig !== undefined && divisible ? { mig } : {}),
        ...(region === 'uksouth' ? { zone } : {}),
      };
    });
}

const connectivity = fc.constant({
  hubNetworkId: `${NETWORKS}/hub`,
  firewallAddress: '192.168.255.4',
  staffCidrs: ['192.168.0.0/16', '172.16.0.0/12'],
});

const existing = {
  virtualNetworkId: `${NETWORKS}/spoke`,
  workloadSubnetId: `${NETWORKS}/spoke/subnets/nodes`,
  endpointsSubnetId: `${NETWORKS}/spoke/subnets/links`,
  controlPlaneSubnetId: `${NETWORKS}/spoke/subnets/apis`,
};

/** A stage on Azure. @param index which network of the pool it has */
export function arbitraryAzureStage(index: number): fc.Arbitrary<object> {
  const basis = fc.record({
    region: fc.constantFrom<Region[]>('uksouth', 'uksouth', 'ukwest'),
    // Azure Machine Learning takes no key from a Managed HSM.
    keys: fc.constantFrom<object[]>({}, {}, { models: 'https://hsm.managedhsm.azure.net/keys/models' }),
  });
  return basis.chain(({ region, keys }) =>
    fc.record({
      production: fc.boolean(),
      azure: fc.record(
        {
          region: fc.constant(region),
          tenant: fc.constant('20000000-0000-0000-0000-000000000001'),
          subscription: fc.constant('40000000-0000-0000-0000-000000000001'),
          administratorGroup: fc.constant('30000000-0000-0000-0000-000000000001'),
          deployment: fc.constant({
            runnerSubnetId: `${NETWORKS}/runners/subnets/all`,
            subject: 'repo:a/b:environment:c',
          }),
          network: fc
            .record({ brought: fc.boolean(), central: fc.boolean(), agents: fc.boolean() })
            .map(({ brought, central, agents }) => ({
              cidr: `10.20${String(index % 4)}.0.0/18`,
              ...(brought ? { existing } : {}),
              ...(central ? { privateDns: { resourceGroupId: PLATFORM.replace(/\/providers$/, '') } } : {}),
              ...(agents && !brought ? { agents: '192.168.0.0/24' } : {}),
            })),
          logging: fc.record({
            auditRetentionDays: fc.constantFrom(365, 500, 730, 1095, 4383),
            contentRetentionDays: fc.integer({ min: 1, max: 30 }),
          }),
          monthlyBudgetGBP: fc.integer({ min: 1, max: 1_000_000 }),
          connectivity,
          defender: fc.uniqueArray(fc.constantFrom('AI', 'Arm', 'Containers', 'KeyVaults')),
          keys: fc.constant(keys),
          clusters: fc.dictionary(
            anyName(8),
            fc.record({
              egress: fc.constant('none'),
              pools: fc.dictionary(
                anyName(8).filter((name) => name !== 'system'),
                pool(region),
                { minKeys: 1, maxKeys: 3 },
              ),
            }),
            { maxKeys: 2 },
          ),
          endpoints:
            region === 'uksouth'
              ? fc.dictionary(
                  anyName(12),
                  'models' in keys ? azureOpenAi : fc.oneof(azureOpenAi, machineLearning),
                  { maxKeys: 4 },
                )
              : fc.constant({}),
        },
        {
          requiredKeys: [
            'region',
            'tenant',
            'subscription',
            'administratorGroup',
            'deployment',
            'network',
            'logging',
            'monthlyBudgetGBP',
            'keys',
          ],
        },
      ),
    }),
  );
}

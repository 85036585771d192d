import fc from 'fast-check';
import { AWS_ACCELERATORS, findAwsAccelerator, isInUk, MODELS } from '../../lib/catalogue';
import type { Model } from '../../lib/catalogue';
import { anyName } from './arbitrary-name';

// AWS stages drawn at random, all of them valid.

const ZONES = ['euw2-az1', 'euw2-az2', 'euw2-az3', 'euw2-az4'];
const RETENTIONS = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

const bedrockModels = Object.entries(MODELS as Record<string, Model>).flatMap(([model, { routes }]) =>
  routes.some(
    (route) => route.route === 'bedrock' && route.modelId !== null && route.processedIn.every(isInUk),
  )
    ? [model]
    : [],
);

const bedrock = fc.record({ route: fc.constant('bedrock'), model: fc.constantFrom(...bedrockModels) });

const hosts = Object.keys(AWS_ACCELERATORS).filter((type) => {
  const { sagemakerHosting, gpus, gpuMemoryGiB } = findAwsAccelerator(type)!;
  return sagemakerHosting && gpus * (gpuMemoryGiB ?? 0) >= 16;
});

const DEEP_LEARNING_IMAGE = '763104351884.dkr.ecr.eu-west-2.amazonaws.com/djl-inference:0.36.0-cu130';

const sagemaker = (account: string): fc.Arbitrary<object> =>
  fc.record({
    route: fc.constant('sagemaker'),
    model: fc.constant('gpt-oss-20b'),
    instanceType: fc.constantFrom(...hosts).map((type) => `ml.${type}`),
    instances: fc.record({ min: fc.integer({ min: 1, max: 3 }), max: fc.integer({ min: 3, max: 9 }) }),
    image: fc.constantFrom(
      `${account}.dkr.ecr.eu-west-2.amazonaws.com/vllm@sha256:${'0'.repeat(64)}`,
      DEEP_LEARNING_IMAGE,
    ),
    weights: fc.constant({ prefix: 'weights/', sha256: '0'.repeat(64) }),
    capture: fc.constantFrom('off', 'content'),
  });

/** A pool that London sells in the given zones; undefined when it does not. */
function pool(zones: readonly string[]): fc.Arbitrary<object | undefined> {
  return fc
    .record({
      type: fc.constantFrom(...Object.keys(AWS_ACCELERATORS)),
      zone: fc.nat(3),
      efa: fc.nat(32),
      purchase: fc.nat(2),
      max: fc.integer({ min: 1, max: 64 }),
    })
    .map(({ type, zone, efa, purchase, max }) => {
      const accelerator = findAwsAccelerator(type)!;
      const sold = zones.filter((id) => accelerator.zones === 'unknown' || accelerator.zones.includes(id));
      if (sold.length === 0) return undefined;
      const how = accelerator.purchase[purchase % accelerator.purchase.length]!;
      return {
        instanceType: type,
        nodes: { min: 0, max },
        purchase: how,
        ...(how === 'on-demand' ? {} : { reservationId: 'cr-0123456789abcdef0' }),
        zone: sold[zone % sold.length],
        efaInterfaces: Math.min(efa, accelerator.efaInterfaces),
      };
    });
}

/** A stage on AWS. @param index which network of the pool it has */
export function arbitraryAwsStage(index: number): fc.Arbitrary<object> {
  const account = '012345678901';
  return fc.shuffledSubarray(ZONES, { minLength: 2 }).chain((zones) =>
    fc.record({
      production: fc.boolean(),
      aws: fc.record(
        {
          account: fc.constant(account),
          administratorRole: fc.constant('platform-engineer'),
          network: fc.constant({ cidr: `10.20${String(index % 4)}.0.0/18`, zones }),
          logging: fc.record({
            auditRetentionDays: fc.constantFrom(...RETENTIONS),
            contentRetentionDays: fc.constantFrom(1, 3, 5, 7, 14, 30),
          }),
          monthlyBudgetGBP: fc.integer({ min: 1, max: 1_000_000 }),
          connectivity: fc.constant({
            transitGatewayId: 'tgw-0123456789abcdef0',
            staffCidrs: ['192.168.0.0/16', '172.16.0.0/12'],
          }),
          clusters: fc
            .dictionary(
              anyName(8),
              fc.dictionary(anyName(8), pool(zones), { maxKeys: 3 }).map((pools) => ({
                pools: Object.fromEntries(Object.entries(pools).filter(([, asked]) => asked !== undefined)),
              })),
              { maxKeys: 2 },
            )
            .map((clusters) =>
              Object.fromEntries(
                Object.entries(clusters).filter(([, { pools }]) => Object.keys(pools).length > 0),
              ),
            ),
          endpoints: fc.dictionary(anyName(12), fc.oneof(bedrock, sagemaker(account)), { maxKeys: 4 }),
        },
        { requiredKeys: ['account', 'administratorRole', 'network', 'logging', 'monthlyBudgetGBP'] },
      ),
    }),
  );
}

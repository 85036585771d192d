import {
  AWS_ACCELERATORS,
  findAwsAccelerator,
  findAwsImageRegistry,
  findKubernetesVersion,
  findModel,
  inferenceAmiVersionFor,
  isInUk,
  MODELS,
  AZURE_ACCELERATORS,
  whyNotInLondon,
  whyNotInUkAzure,
} from '../../lib/catalogue';
import type { Model, Source } from '../../lib/catalogue';

const models: [string, Model][] = Object.entries(MODELS);

describe('the catalogue', () => {
  test('has a source and a date for every fact', () => {
    const sources: Source[] = [
      ...Object.values(AWS_ACCELERATORS).map(({ source }) => source),
      ...models.flatMap(([, { routes }]) => routes.map(({ source }) => source)),
    ];
    for (const { document, checked } of sources) {
      expect(document).toMatch(/\w{5}/);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test('knows every Bedrock model by its bare id, which names no geography', () => {
    const ids = models.flatMap(([, { routes }]) =>
      routes.flatMap((route) => (route.route === 'bedrock' ? [route.modelId] : [])),
    );
    for (const id of ids.filter((id) => id !== null))
      expect(id).not.toMatch(/^(us|eu|apac|jp|au|ca|global|us-gov)\./);
  });

  test('has no id for a model that is processed abroad, so that it cannot be deployed', () => {
    for (const [, { routes }] of models) {
      for (const route of routes) {
        if (route.route === 'bedrock' && !route.processedIn.every(isInUk)) expect(route.modelId).toBeNull();
      }
    }
  });

  test('serves the open models of OpenAI in London both ways, and in UK South on machines of one’s own', () => {
    for (const name of ['gpt-oss-120b', 'gpt-oss-20b']) {
      const inUk = findModel(name)?.routes.filter(({ processedIn }) => processedIn.every(isInUk));
      expect(inUk?.map(({ route, processedIn }) => [route, processedIn])).toEqual([
        ['bedrock', ['eu-west-2']],
        ['sagemaker', ['eu-west-2']],
        ['machine-learning', ['uksouth']],
      ]);
    }
  });

  test('offers nothing of Azure OpenAI that is processed abroad', () => {
    for (const [, { routes }] of models) {
      for (const route of routes) {
        if (route.route !== 'azure-openai') continue;
        expect(route.offers.length > 0).toBe(route.processedIn.every(isInUk));
        for (const { deploymentType } of route.offers)
          expect(['Standard', 'ProvisionedManaged']).toContain(deploymentType);
      }
    }
  });

  test('knows what UK West sells', () => {
    const inWest = Object.entries(AZURE_ACCELERATORS).filter(([, row]) => 'ukwest' in row.usdPerHour);
    expect(inWest.map(([name]) => name)).toEqual([
      'Standard_ND96isr_H200_v5',
      'Standard_ND96amsr_A100_v4',
      'Standard_ND96ams_A100_v4',
    ]);
    expect(whyNotInUkAzure('Standard_NCC40ads_H100_v5')).toContain('no UK region');
  });

  test('keeps what is contested marked as unverified', () => {
    expect(findModel('claude-opus-4-6')?.routes[0]?.source).toMatchObject({ verified: false });
    expect(findAwsAccelerator('p5e.48xlarge')?.source).toMatchObject({ verified: false });
  });

  test('knows how capacity is sold and how many EFA interfaces there are', () => {
    expect(findAwsAccelerator('p5.48xlarge')).toMatchObject({ gpus: 8, efaInterfaces: 32 });
    expect(findAwsAccelerator('p5e.48xlarge')?.purchase).toEqual(['capacity-block']);
    expect(findAwsAccelerator('p4d.24xlarge')?.zones).toEqual(['euw2-az2', 'euw2-az3']);
    expect(findAwsAccelerator('g7e.8xlarge')?.zones).toBe('unknown');
  });

  test('says why an accelerator cannot be had', () => {
    expect(findAwsAccelerator('g6e.xlarge')).toBeUndefined();
    expect(whyNotInLondon('g6e.xlarge')).toContain('eu-central-1');
    expect(whyNotInLondon('p6-b200.48xlarge')).toContain('no size or price has been confirmed');
    expect(whyNotInLondon('t3.micro')).toBeUndefined();
  });

  test('finds nothing under the names that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect([
        findModel(name),
        findAwsAccelerator(name),
        findAwsImageRegistry(name),
        findKubernetesVersion('aws', name),
        whyNotInLondon(name),
      ]).toEqual(Array.from({ length: 5 }, () => undefined));
    }
  });

  test('runs containers for CUDA 13 on a host that has its driver', () => {
    expect(inferenceAmiVersionFor('x/djl-inference:0.36.0-lmi28.0.0-cu130')).toBe(
      'al2023-ami-sagemaker-inference-gpu-4-1',
    );
    expect(inferenceAmiVersionFor('x/vllm@sha256:abc')).toBeUndefined();
  });
});

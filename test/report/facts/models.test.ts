import { readModels } from '../../../lib/report/facts/read-models';
import { shippedReports } from '../../support/reports';
import { moduleOf, stackOf } from '../../support/written';

const DIGEST = 'ab'.repeat(32);

const calls = (resource: string) =>
  stackOf({
    Caller: [
      'AWS::IAM::Role',
      {
        Policies: [
          {
            PolicyDocument: {
              Statement: [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: resource }],
            },
          },
        ],
      },
    ],
  });

describe('models on AWS', () => {
  test('a model of Bedrock is one that somebody may call, with the version that its id says', () => {
    const [row] = readModels(
      calls('arn:aws:bedrock:eu-west-2::foundation-model/openai.gpt-oss-120b-1:0'),
    ).models;
    expect(row).toMatchObject({
      endpoint: 'openai.gpt-oss-120b-1:0',
      version: '1:0',
      runBy: 'provider',
      publisher: 'OpenAI',
      processedIn: [{ title: 'AWS London (eu-west-2)', inUk: true }],
    });
  });

  test('an inference profile of Europe takes prompts out of the UK', () => {
    const [row] = readModels(
      calls('arn:aws:bedrock:eu-west-2:111122223333:inference-profile/eu.anthropic.claude-sonnet-4-6'),
    ).models;
    expect(row?.processedIn.some(({ inUk }) => !inUk)).toBe(true);
  });

  const endpoint = (container: Record<string, unknown>, count: unknown = 2) =>
    stackOf(
      {
        Model: [
          'AWS::SageMaker::Model',
          {
            PrimaryContainer: {
              Image: `serving@sha256:${'cd'.repeat(32)}`,
              ModelDataSource: { S3DataSource: { S3Uri: 's3://weights/gpt-oss-20b/2026-09-30/' } },
              ...container,
            },
          },
        ],
        Config: [
          'AWS::SageMaker::EndpointConfig',
          {
            ProductionVariants: [
              {
                ModelName: { 'Fn::GetAtt': ['Model', 'ModelName'] },
                VariantName: 'primary',
                InstanceType: 'ml.g6.12xlarge',
                InitialInstanceCount: count,
              },
            ],
          },
        ],
        Endpoint: [
          'AWS::SageMaker::Endpoint',
          { EndpointName: 'helper', EndpointConfigName: { 'Fn::GetAtt': ['Config', 'EndpointConfigName'] } },
        ],
        Scaling: [
          'AWS::ApplicationAutoScaling::ScalableTarget',
          { ResourceId: 'endpoint/helper/variant/primary', MinCapacity: 1, MaxCapacity: 6 },
        ],
      },
      { Parameters: { Count: { Type: 'Number' } } },
    );

  test('a model that the environment runs has its weights, their digest and its machines', () => {
    const [row] = readModels(endpoint({ Environment: { WEIGHTS_SHA256: DIGEST } })).models;
    expect(row).toMatchObject({
      endpoint: 'helper',
      model: 'gpt-oss-20b',
      version: '2026-09-30',
      publisher: 'OpenAI',
      runBy: 'environment',
      capacity: '2 × ml.g6.12xlarge (each 4 × NVIDIA L4), at most 6 when scaled out',
      weights: { from: 's3://weights/gpt-oss-20b/2026-09-30/', sha256: DIGEST },
    });
  });

  test('the digest of an image is not that of weights', () => {
    expect(readModels(endpoint({})).models[0]?.weights).toEqual({
      from: 's3://weights/gpt-oss-20b/2026-09-30/',
    });
  });

  test('a number that is decided at deployment is not guessed', () => {
    expect(readModels(endpoint({}, { Ref: 'Count' })).models[0]?.capacity).toContain(
      'the template does not say',
    );
  });
});

describe('models on Azure', () => {
  const deployed = (sku: unknown, model: Record<string, unknown>) =>
    moduleOf({
      azurerm_resource_group: { group: { name: 'ai', location: 'uksouth' } },
      azurerm_cognitive_account: {
        openai: { name: 'openai', location: 'uksouth', kind: 'OpenAI' },
      },
      azurerm_cognitive_deployment: {
        chat: {
          name: 'chat',
          cognitive_account_id: '${azurerm_cognitive_account.openai.id}',
          model: { format: 'OpenAI', ...model },
          sku: { name: sku, capacity: 40 },
        },
      },
    });

  test('a deployment is processed where its account is, if its type keeps it there', () => {
    expect(
      readModels(deployed('Standard', { name: 'gpt-5-mini', version: '2025-08-07' })).models,
    ).toMatchObject([
      {
        endpoint: 'chat',
        model: 'gpt-5-mini',
        processedIn: [{ title: 'Azure UK South (uksouth)', inUk: true }],
        capacity: 'Standard: 40 thousand tokens a minute, shared with other customers of the provider',
      },
    ]);
  });

  test('a global deployment may be processed anywhere, wherever its account is', () => {
    const [row] = readModels(deployed('GlobalStandard', { name: 'gpt-5-mini', version: '1' })).models;
    expect(row?.processedIn).toEqual([{ title: 'any region in the world', inUk: false }]);
  });

  test('what is not said is said: a version that is not pinned, and upgrades by Azure', () => {
    expect(readModels(deployed('Standard', { name: 'gpt-5-mini' })).models[0]?.version).toBe(
      'the newest: no version is pinned, upgraded by Azure (OnceNewDefaultVersionAvailable)',
    );
  });
});

describe('machines with accelerators', () => {
  test('those of node groups, by their launch template, with how many accelerators there are at most', () => {
    const { machines } = readModels(
      stackOf({
        Template: ['AWS::EC2::LaunchTemplate', { LaunchTemplateData: { InstanceType: 'p5.48xlarge' } }],
        Cluster: ['AWS::EKS::Cluster', { Name: 'training' }],
        Gpus: [
          'AWS::EKS::Nodegroup',
          {
            ClusterName: { Ref: 'Cluster' },
            LaunchTemplate: { Id: { Ref: 'Template' } },
            ScalingConfig: { MinSize: 0, MaxSize: 3 },
          },
        ],
        System: [
          'AWS::EKS::Nodegroup',
          {
            ClusterName: { Ref: 'Cluster' },
            InstanceTypes: ['m7i.large'],
            ScalingConfig: { MinSize: 2, MaxSize: 3 },
          },
        ],
      }),
    );
    expect(machines).toEqual([
      {
        resource: 'stack/Gpus',
        of: 'cluster training',
        machine: 'p5.48xlarge',
        accelerators: '8 × NVIDIA H100 80GB',
        count: '0 to 3',
        atMost: 24,
      },
    ]);
  });

  test('a group of unknown machines is there, without a number', () => {
    const [row] = readModels(
      stackOf({
        Gpus: [
          'AWS::EKS::Nodegroup',
          { LaunchTemplate: { Id: 'lt-1' }, ScalingConfig: { MinSize: 0, MaxSize: 3 } },
        ],
      }),
    ).machines;
    expect(row).toMatchObject({ machine: 'the template does not say' });
    expect(row).not.toHaveProperty('atMost');
  });

  test('those of pools on Azure, scaled or not', () => {
    const pool = {
      kubernetes_cluster_id: '${azurerm_kubernetes_cluster.aks.id}',
      vm_size: 'Standard_NC40ads_H100_v5',
    };
    const { machines } = readModels(
      moduleOf({
        azurerm_kubernetes_cluster: {
          aks: { name: 'research', default_node_pool: { vm_size: 'Standard_D4s_v5' } },
        },
        azurerm_kubernetes_cluster_node_pool: {
          fixed: { ...pool, node_count: 2 },
          scaled: { ...pool, min_count: 0, max_count: 5 },
        },
      }),
    );
    expect(machines.map(({ of, count, atMost }) => [of, count, atMost])).toEqual([
      ['cluster research', '2', 2],
      ['cluster research', '0 to 5', 5],
    ]);
  });
});

test('every model that is shipped is processed in the UK, in a version that is said', () => {
  const models = shippedReports(['dfe/prod/aws', 'dfe/prod/azure']).flatMap((report) => report.models.models);
  expect(models.map(({ model, version }) => `${model} ${version}`)).toEqual([
    'openai.gpt-oss-120b-1:0 1:0',
    'amazon.titan-embed-text-v2:0 2:0',
    'gpt-oss-20b 2026-09-30',
    'gpt-5-mini 2025-08-07',
    'text-embedding-3-large 1',
    'gpt-oss-120b 2026-09-30',
  ]);
  expect(models.flatMap(({ processedIn }) => processedIn).every(({ inUk }) => inUk)).toBe(true);
  expect(models.every(({ processedIn }) => processedIn.length === 1)).toBe(true);
});

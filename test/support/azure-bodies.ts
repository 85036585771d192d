import {
  DURATION,
  GUID,
  IDENTITY,
  REGISTRY,
  STORAGE_ACCOUNT,
  VAULT,
  VIRTUAL_NETWORK,
} from './azure-patterns';
import type { Rule } from './azure-patterns';
import { ANY, blockSchema, blockType, BOOLEAN, NUMBER, STRING, STRINGS } from './block-schema';
import type { ArgumentType, BlockSchema } from './block-schema';

// What Azure Resource Manager takes in the bodies that are written in its own words: the properties that are used here
// and some beside them, by type. The types' versions are in azure-enums.ts.
// @see https://learn.microsoft.com/azure/templates
// @see https://github.com/Azure/bicep-types-az/tree/main/generated

const STRING_MAP: ArgumentType = { kind: 'map', of: STRING };

function body(properties: Readonly<Record<string, ArgumentType>>, required: readonly string[] = []) {
  return blockSchema({ properties: blockType(blockSchema(properties, required)) }, ['properties']);
}

/** An endpoint or deployment of Azure Machine Learning, which has a kind and a size beside its properties. */
function online(properties: Readonly<Record<string, ArgumentType>>, required: readonly string[]) {
  return new Map([...body(properties, required), ...blockSchema({ kind: STRING, sku: SKU })]);
}

const SKU = blockType(blockSchema({ name: STRING, tier: STRING, capacity: NUMBER }, ['name']));

const ROUTE = blockType(blockSchema({ path: STRING, port: NUMBER }, ['path', 'port']));

const PROBE = blockType(
  blockSchema({
    failureThreshold: NUMBER,
    initialDelay: STRING,
    period: STRING,
    successThreshold: NUMBER,
    timeout: STRING,
  }),
);

/** What every asset of Azure Machine Learning may say of itself. */
const ASSET = { description: STRING, isArchived: BOOLEAN, tags: STRING_MAP };

const MACHINE_LEARNING = 'Microsoft.MachineLearningServices/workspaces';

export const BODIES: Readonly<Record<string, BlockSchema>> = {
  'Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems': body({
    isRegex: BOOLEAN,
    pattern: STRING,
  }),
  'Microsoft.CognitiveServices/accounts/raiPolicies': body({
    basePolicyName: STRING,
    mode: STRING,
    contentFilters: blockType(
      blockSchema(
        { name: STRING, source: STRING, enabled: BOOLEAN, blocking: BOOLEAN, severityThreshold: STRING },
        ['name', 'source', 'enabled', 'blocking'],
      ),
      'many',
    ),
    customBlocklists: blockType(
      blockSchema({ blocklistName: STRING, blocking: BOOLEAN, source: STRING }),
      'many',
    ),
  }),
  'Microsoft.Compute/diskEncryptionSets': body({
    activeKey: blockType(
      blockSchema({ keyUrl: STRING, sourceVault: blockType(blockSchema({ id: STRING })) }, ['keyUrl']),
    ),
    encryptionType: STRING,
    rotationToLatestKeyVersionEnabled: BOOLEAN,
  }),
  'Microsoft.KeyVault/vaults/keys': body({
    attributes: blockType(blockSchema({ enabled: BOOLEAN, exportable: BOOLEAN, exp: NUMBER, nbf: NUMBER })),
    keyOps: STRINGS,
    keySize: NUMBER,
    kty: STRING,
    rotationPolicy: blockType(
      blockSchema({
        attributes: blockType(blockSchema({ expiryTime: STRING })),
        lifetimeActions: blockType(
          blockSchema({
            action: blockType(blockSchema({ type: STRING })),
            trigger: blockType(blockSchema({ timeAfterCreate: STRING, timeBeforeExpiry: STRING })),
          }),
          'many',
        ),
      }),
    ),
  }),
  [MACHINE_LEARNING]: online(
    {
      allowPublicAccessWhenBehindVnet: BOOLEAN,
      applicationInsights: STRING,
      containerRegistry: STRING,
      description: STRING,
      enableServiceSideCMKEncryption: BOOLEAN,
      encryption: blockType(
        blockSchema(
          {
            identity: blockType(blockSchema({ userAssignedIdentity: STRING })),
            keyVaultProperties: blockType(
              blockSchema({ identityClientId: STRING, keyIdentifier: STRING, keyVaultArmId: STRING }, [
                'keyIdentifier',
                'keyVaultArmId',
              ]),
            ),
            status: STRING,
          },
          ['keyVaultProperties', 'status'],
        ),
      ),
      friendlyName: STRING,
      hbiWorkspace: BOOLEAN,
      imageBuildCompute: STRING,
      keyVault: STRING,
      managedNetwork: blockType(
        blockSchema({ isolationMode: STRING, outboundRules: { kind: 'map', of: outboundRule() } }),
      ),
      primaryUserAssignedIdentity: STRING,
      provisionNetworkNow: BOOLEAN,
      publicNetworkAccess: STRING,
      storageAccount: STRING,
      systemDatastoresAuthMode: STRING,
      v1LegacyMode: BOOLEAN,
    },
    [],
  ),
  [`${MACHINE_LEARNING}/data/versions`]: body({ ...ASSET, dataType: STRING, dataUri: STRING }, [
    'dataType',
    'dataUri',
  ]),
  [`${MACHINE_LEARNING}/datastores`]: body(
    {
      accountName: STRING,
      containerName: STRING,
      credentials: blockType(blockSchema({ credentialsType: STRING }, ['credentialsType'])),
      datastoreType: STRING,
      description: STRING,
      endpoint: STRING,
      protocol: STRING,
      resourceGroup: STRING,
      serviceDataAccessAuthIdentity: STRING,
      subscriptionId: STRING,
      tags: STRING_MAP,
    },
    ['credentials', 'datastoreType'],
  ),
  [`${MACHINE_LEARNING}/environments/versions`]: body({
    ...ASSET,
    autoRebuild: STRING,
    image: STRING,
    inferenceConfig: blockType(
      blockSchema({ livenessRoute: ROUTE, readinessRoute: ROUTE, scoringRoute: ROUTE }),
    ),
    osType: STRING,
  }),
  [`${MACHINE_LEARNING}/models/versions`]: body({ ...ASSET, modelType: STRING, modelUri: STRING }),
  [`${MACHINE_LEARNING}/onlineEndpoints`]: online(
    {
      authMode: STRING,
      description: STRING,
      publicNetworkAccess: STRING,
      traffic: { kind: 'map', of: NUMBER },
    },
    [],
  ),
  [`${MACHINE_LEARNING}/onlineEndpoints/deployments`]: online(
    {
      appInsightsEnabled: BOOLEAN,
      dataCollector: blockType(
        blockSchema(
          {
            collections: {
              kind: 'map',
              of: blockType(
                blockSchema({ dataCollectionMode: STRING, dataId: STRING, samplingRate: NUMBER }),
              ),
            },
            rollingRate: STRING,
          },
          ['collections'],
        ),
      ),
      description: STRING,
      egressPublicNetworkAccess: STRING,
      endpointComputeType: STRING,
      environmentId: STRING,
      environmentVariables: STRING_MAP,
      instanceType: STRING,
      livenessProbe: PROBE,
      model: STRING,
      modelMountPath: STRING,
      readinessProbe: PROBE,
      requestSettings: blockType(
        blockSchema({ maxConcurrentRequestsPerInstance: NUMBER, requestTimeout: STRING }),
      ),
      scaleSettings: blockType(blockSchema({ scaleType: STRING }, ['scaleType'])),
      startupProbe: PROBE,
    },
    ['endpointComputeType'],
  ),
  'Microsoft.Network/networkWatchers/flowLogs': body(
    {
      enabled: BOOLEAN,
      flowAnalyticsConfiguration: ANY,
      format: blockType(blockSchema({ type: STRING, version: NUMBER })),
      retentionPolicy: blockType(blockSchema({ days: NUMBER, enabled: BOOLEAN })),
      storageId: STRING,
      targetResourceId: STRING,
    },
    ['storageId', 'targetResourceId'],
  ),
  'Microsoft.Storage/storageAccounts': body({
    immutableStorageWithVersioning: blockType(
      blockSchema({
        enabled: BOOLEAN,
        immutabilityPolicy: blockType(
          blockSchema({
            allowProtectedAppendWrites: BOOLEAN,
            immutabilityPeriodSinceCreationInDays: NUMBER,
            state: STRING,
          }),
        ),
      }),
    ),
  }),
};

function outboundRule(): ArgumentType {
  return blockType(
    blockSchema(
      {
        category: STRING,
        destination: blockType(
          blockSchema({ serviceResourceId: STRING, sparkEnabled: BOOLEAN, subresourceTarget: STRING }),
        ),
        type: STRING,
      },
      ['type'],
    ),
  );
}

/** Which words they take, by the end of a property's path. */
export const BODY_WORDS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'Microsoft.CognitiveServices/accounts/raiPolicies': {
    basePolicyName: ['Microsoft.Default', 'Microsoft.DefaultV2'],
    // Only Blocking: others let an answer out before it has been looked at.
    mode: ['Blocking'],
    'contentFilters.name': [
      ...['Hate', 'Sexual', 'Violence', 'Selfharm', 'Profanity'],
      ...['Jailbreak', 'Indirect Attack', 'Protected Material Text', 'Protected Material Code'],
    ],
    'contentFilters.source': ['Prompt', 'Completion'],
    'contentFilters.severityThreshold': ['Low', 'Medium', 'High'],
    'customBlocklists.source': ['Prompt', 'Completion'],
    'customBlocklists.blocklistName': /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
  },
  'Microsoft.Compute/diskEncryptionSets': {
    encryptionType: ['EncryptionAtRestWithCustomerKey', 'EncryptionAtRestWithPlatformAndCustomerKeys'],
    'activeKey.sourceVault.id': VAULT,
  },
  'Microsoft.KeyVault/vaults/keys': {
    // Only in hardware.
    kty: ['RSA-HSM', 'EC-HSM'],
    keySize: [2048, 3072, 4096],
    keyOps: ['wrapKey', 'unwrapKey', 'encrypt', 'decrypt'],
    'rotationPolicy.attributes.expiryTime': DURATION,
    'rotationPolicy.lifetimeActions.action.type': ['rotate', 'notify'],
    'rotationPolicy.lifetimeActions.trigger.timeAfterCreate': DURATION,
    'rotationPolicy.lifetimeActions.trigger.timeBeforeExpiry': DURATION,
  },
  'Microsoft.MachineLearningServices/workspaces': {
    publicNetworkAccess: ['Disabled'],
    systemDatastoresAuthMode: ['Identity'],
    'encryption.status': ['Enabled'],
    'encryption.identity.userAssignedIdentity': IDENTITY,
    'encryption.keyVaultProperties.keyVaultArmId': VAULT,
    containerRegistry: REGISTRY,
    keyVault: VAULT,
    storageAccount: STORAGE_ACCOUNT,
    // Only what is approved one by one.
    'managedNetwork.isolationMode': ['AllowOnlyApprovedOutbound'],
    category: ['UserDefined'],
    type: ['PrivateEndpoint'],
    'destination.serviceResourceId': /^\/subscriptions\//,
    'destination.subresourceTarget': ['blob', 'registry', 'vault'],
    kind: ['Default'],
    'sku.name': ['Basic'],
    'sku.tier': ['Basic'],
  },
  'Microsoft.MachineLearningServices/workspaces/data/versions': { dataType: ['uri_folder', 'uri_file'] },
  'Microsoft.MachineLearningServices/workspaces/datastores': {
    datastoreType: ['AzureBlob'],
    // Only those of whoever asks: nothing else knows who it was.
    'credentials.credentialsType': ['None'],
    serviceDataAccessAuthIdentity: [
      'None',
      'WorkspaceUserAssignedIdentity',
      'WorkspaceSystemAssignedIdentity',
    ],
    protocol: ['https'],
    endpoint: ['core.windows.net'],
    accountName: /^[a-z0-9]{3,24}$/,
    subscriptionId: new RegExp(`^${GUID}$`),
  },
  'Microsoft.MachineLearningServices/workspaces/environments/versions': {
    autoRebuild: ['Disabled'],
    osType: ['Linux'],
    // From the environment's own registry, by what is in it.
    image: /^[a-z0-9]+\.azurecr\.io\/[a-z0-9/._-]+@sha256:[0-9a-f]{64}$/,
  },
  'Microsoft.MachineLearningServices/workspaces/models/versions': {
    modelType: ['custom_model', 'mlflow_model', 'triton_model'],
    modelUri: /^azureml:\/\//,
  },
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': {
    authMode: ['AADToken'],
    publicNetworkAccess: ['Disabled'],
    kind: ['Managed'],
  },
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments': {
    endpointComputeType: ['Managed'],
    kind: ['Managed'],
    'sku.name': ['Default'],
    instanceType: /^Standard_[A-Za-z0-9_]+$/,
    'scaleSettings.scaleType': ['Default'],
    'requestSettings.requestTimeout': DURATION,
    'dataCollector.rollingRate': ['Minute', 'Hour', 'Day', 'Month', 'Year'],
    dataCollectionMode: ['Enabled', 'Disabled'],
    initialDelay: DURATION,
    period: DURATION,
    timeout: DURATION,
  },
  'Microsoft.Network/networkWatchers/flowLogs': {
    'format.type': ['JSON'],
    'format.version': [2],
    targetResourceId: VIRTUAL_NETWORK,
    storageId: STORAGE_ACCOUNT,
  },
  'Microsoft.Storage/storageAccounts': {
    'immutableStorageWithVersioning.immutabilityPolicy.state': ['Unlocked', 'Locked'],
    'immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays': {
      min: 1,
      max: 146_000,
    },
  },
};

import { MonitorScheduledQueryRulesAlertV2 } from '@cdktn/provider-azurerm/lib/monitor-scheduled-query-rules-alert-v2';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { hasVault } from '../keys';
import { logWorkspaceId } from '../names';

/** How often records are counted, in Azure's two ways to write it. */
const EVERY = { iso: 'PT15M', kusto: '15m' } as const;

interface QueryWatch {
  /** Ends the alert's name. */
  readonly title: string;
  readonly description: string;
  readonly table: 'AzureActivity' | 'AzureDiagnostics';
  /** Conditions, one after the other. */
  readonly where: readonly string[];
  /** More records than this in a quarter of an hour. */
  readonly threshold: number;
  /** 0 is the gravest, 4 the least. */
  readonly severity: 0 | 1 | 2;
  readonly isNeeded: (environment: AzureEnvironment) => boolean;
}

const always = (): boolean => true;

const hasManagedModels = ({ blueprint }: AzureEnvironment): boolean =>
  blueprint.endpoints.some(({ route }) => route === 'azure-openai');

const DEPLOYMENT = 'Microsoft.CognitiveServices/accounts/deployments';

/** The name of the deployment type in the request as Azure wrote it down, whatever comes between. */
const DEPLOYMENT_TYPE = String.raw`extract(@'sku[^}]*?name\W+([A-Za-z]+)', 1, tostring(Properties))`;

const OF_VAULT = `ResourceProvider == 'MICROSOFT.KEYVAULT' and Category == 'AuditEvent'`;

/**
 * What is looked for in audit records.
 * @see https://learn.microsoft.com/azure/key-vault/general/logging
 */
const QUERY_WATCHES: readonly QueryWatch[] = [
  {
    title: 'model-outside-uk',
    description: 'Somebody tried to deploy a model that would process prompts outside the UK.',
    table: 'AzureActivity',
    where: [
      `OperationNameValue =~ '${DEPLOYMENT}/write'`,
      `isnotempty(${DEPLOYMENT_TYPE})`,
      `${DEPLOYMENT_TYPE} !in ('Standard', 'ProvisionedManaged')`,
    ],
    threshold: 0,
    severity: 0,
    // The model need not be one that was asked for.
    isNeeded: always,
  },
  {
    title: 'refused-by-policy',
    description: 'A guard rail refused what somebody tried.',
    table: 'AzureActivity',
    where: [`OperationNameValue =~ 'Microsoft.Authorization/policies/deny/action'`],
    threshold: 0,
    severity: 1,
    isNeeded: always,
  },
  {
    title: 'model-deployment-changed',
    description: 'A deployment of a model was made, changed or deleted.',
    table: 'AzureActivity',
    where: [
      `OperationNameValue in~ ('${DEPLOYMENT}/write', '${DEPLOYMENT}/delete')`,
      `ActivityStatusValue in~ ('Success', 'Succeeded')`,
    ],
    threshold: 0,
    severity: 1,
    isNeeded: always,
  },
  {
    title: 'model-server-errors',
    description: 'Azure OpenAI failed to serve.',
    table: 'AzureDiagnostics',
    where: [
      `ResourceProvider == 'MICROSOFT.COGNITIVESERVICES' and Category == 'RequestResponse'`,
      `toint(ResultSignature) >= 500`,
    ],
    threshold: 5,
    severity: 1,
    isNeeded: hasManagedModels,
  },
  {
    title: 'key-access-denied',
    description: 'The vault turned somebody away.',
    table: 'AzureDiagnostics',
    // 401 is how every client finds out whom to ask for a token.
    where: [OF_VAULT, `column_ifexists('httpStatusCode_d', real(null)) == 403`],
    threshold: 0,
    severity: 1,
    isNeeded: hasVault,
  },
  {
    title: 'key-changed',
    description: 'A key was deleted, purged, disabled or otherwise changed.',
    table: 'AzureDiagnostics',
    where: [OF_VAULT, `OperationName in ('KeyDelete', 'KeyPurge', 'KeyUpdate')`],
    threshold: 0,
    severity: 0,
    isNeeded: hasVault,
  },
];

/** Alerts on audit records. They are worked out in the region, and only their number goes into the e-mail. */
export class QueryAlerts extends Construct {
  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment, alertGroupId: string) {
    super(stack, id);
    const { environment: env, tags } = environment.blueprint;
    for (const watch of QUERY_WATCHES.filter(({ isNeeded }) => isNeeded(environment))) {
      new MonitorScheduledQueryRulesAlertV2(this, watch.title, {
        name: `${env.name}-${watch.title}`,
        displayName: `${env.name}-${watch.title}`,
        description: watch.description,
        resourceGroupName: stack.group.name,
        location: stack.group.location,
        enabled: true,
        severity: watch.severity,
        scopes: [logWorkspaceId(env)],
        evaluationFrequency: EVERY.iso,
        // Records can be an hour old when they arrive.
        windowDuration: 'PT1H',
        criteria: [
          {
            query: query(watch),
            timeAggregationMethod: 'Count',
            operator: 'GreaterThan',
            threshold: watch.threshold,
            failingPeriods: { numberOfEvaluationPeriods: 1, minimumFailingPeriodsToTriggerAlert: 1 },
          },
        ],
        autoMitigationEnabled: false,
        // The first deployment can come before the first record, and with it before the table.
        skipQueryValidation: true,
        workspaceAlertsStorageEnabled: false,
        action: { actionGroups: [alertGroupId] },
        tags,
      });
    }
  }
}

/** Each record counts once: when it arrives, which is some time after what it is about. */
function query({ table, where }: QueryWatch): string {
  return [table, ...[`ingestion_time() > ago(${EVERY.kusto})`, ...where].map((line) => `where ${line}`)].join(
    '\n| ',
  );
}

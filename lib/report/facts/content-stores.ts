import { azapiOf, bodyOf, CONTENT, contentKeptIn, pointsAt, recordKindOf } from '../../policy';
import { ask, textOf, valueAt } from '../../template';
import type { Resource, Templates } from '../../template';
import { compareText } from '../../values';
import { placeOf, worded } from './allowance';
import type { Allowance } from './allowance';
import { keysOfStore } from './content-keys';
import type { ContentKeys } from './content-keys';
import { escalationsTo } from './escalation';
import type { Escalation } from './escalation';
import { holdersOf } from './holders';
import type { Holder } from './holders';

/** A place where prompts and completions are, or may be, kept. */
export interface ContentStore extends ContentKeys {
  /** Its name, as the cloud shows it. */
  readonly name: string;
  /** `<stack>/<resource>`; absent: it is named here and made elsewhere. */
  readonly resource?: string;
  readonly holds: string;
  /** Whether it holds the text of prompts and completions. */
  readonly text: HoldsText;
  readonly readers: readonly Holder[];
  /** Who else may give himself the right to read it. */
  readonly escalations: readonly Escalation[];
}

export type HoldsText = 'yes' | 'maybe' | 'no';

const PROMPTS = 'prompts and completions';
const BLOBS = ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'];
const QUERIES = ['Microsoft.OperationalInsights/workspaces/query/read'];

interface Kept {
  readonly resource: Resource;
  readonly holds: string;
  readonly text: HoldsText;
  readonly reads: readonly string[];
}

export function readContentStores(templates: Templates, allowances: readonly Allowance[]): ContentStore[] {
  const made = [...onAws(templates), ...onAzure(templates)].map(({ resource, holds, text, reads }) => {
    const readers = holdersOf(resource, reads, allowances);
    return {
      name: nameOf(resource),
      resource: placeOf(resource),
      holds,
      text,
      readers,
      escalations: escalationsTo({ resource, actions: reads, holders: readers }, allowances, templates),
      ...keysOfStore(resource, templates, allowances),
    };
  });
  return [...made, ...madeElsewhere(templates)].sort((one, other) => compareText(one.name, other.name));
}

const STORES = ['AWS::Logs::LogGroup', 'AWS::S3::Bucket', 'aws_cloudwatch_log_group', 'aws_s3_bucket'];

function onAws(templates: Templates): Kept[] {
  return STORES.flatMap((type) => templates.ofType(type))
    .filter((store) => recordKindOf(store, templates) === 'content')
    .map((resource) => ({
      resource,
      holds: PROMPTS,
      text: 'yes',
      reads: /log/i.test(resource.type)
        ? ['logs:GetLogEvents', 'logs:FilterLogEvents', 'logs:StartQuery', 'logs:StartLiveTail']
        : ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectVersionForReplication'],
    }));
}

function madeElsewhere(templates: Templates): ContentStore[] {
  const stores = STORES.flatMap((type) => templates.ofType(type));
  return CONTENT.flatMap(({ types, path }) =>
    [types]
      .flat()
      .flatMap((type) => templates.ofType(type))
      .flatMap((from) =>
        ask(from.properties, path)
          .filter(
            ({ value }) =>
              value.kind !== 'absent' &&
              stores.every((store) => pointsAt(value, store, from, templates) !== 'yes'),
          )
          .map(({ value }) => ({
            name: worded(value),
            holds: PROMPTS,
            text: 'yes',
            readers: [],
            escalations: [],
            keys: [],
            keysElsewhere: [],
          })),
      ),
  );
}

function onAzure(templates: Templates): Kept[] {
  const accounts = templates.ofType('azurerm_storage_account').flatMap((resource): Kept[] => {
    const kept = contentKeptIn(resource, templates);
    if (kept === undefined) return [];
    return [
      {
        resource,
        holds:
          kept === 'collected'
            ? PROMPTS
            : `${PROMPTS}, by its name: nothing in the templates writes them there`,
        text: kept === 'collected' ? 'yes' : 'maybe',
        reads: blobReads(resource),
      },
    ];
  });
  return [...accounts, ...recorded(templates), ...services(templates)];
}

/** Whoever takes the keys of an account reads all that is in it, unless its keys do not work. */
function blobReads(account: Resource): string[] {
  return isOff(account, 'shared_access_key_enabled')
    ? BLOBS
    : [...BLOBS, 'Microsoft.Storage/storageAccounts/listKeys/action'];
}

function isOff(resource: Resource, path: string): boolean {
  return ask(resource.properties, path).every(({ value }) => textOf(value) === 'false');
}

/** Categories of diagnostic records that hold the text of calls, and those that say only that there were calls. */
const CATEGORIES = [
  [/^GatewayLlmLogs$/, PROMPTS, 'yes'],
  [
    /^(RequestResponse|allLogs)$/,
    'records of each call to a model (RequestResponse), in which Azure writes no text of prompts',
    'no',
  ],
] as const;

function recorded(templates: Templates): Kept[] {
  const settings = templates.ofType('azurerm_monitor_diagnostic_setting');
  const places = [
    ['azurerm_log_analytics_workspace', 'log_analytics_workspace_id', QUERIES],
    ['azurerm_storage_account', 'storage_account_id', BLOBS],
  ] as const;
  return CATEGORIES.flatMap(([category, holds, text]) => {
    const takes = settings.filter(
      (setting) =>
        ['enabled_log.category', 'log.category', 'enabled_log.category_group', 'log.category_group'].some(
          (path) => ask(setting.properties, path).some(({ value }) => category.test(textOf(value) ?? '')),
        ) &&
        (text === 'yes' || isOfModels(setting, templates)),
    );
    return places.flatMap(([type, path, reads]) =>
      templates
        .ofType(type)
        .filter((store) =>
          takes.some((setting) =>
            ask(setting.properties, path).some(
              ({ value }) => pointsAt(value, store, setting, templates) === 'yes',
            ),
          ),
        )
        .map((resource) => ({
          resource,
          holds,
          text,
          reads: type === 'azurerm_storage_account' ? blobReads(resource) : reads,
        })),
    );
  });
}

function isOfModels(setting: Resource, templates: Templates): boolean {
  return modelServices(templates).some((service) =>
    ask(setting.properties, 'target_resource_id').some(
      ({ value }) => pointsAt(value, service, setting, templates) === 'yes',
    ),
  );
}

function modelServices(templates: Templates): Resource[] {
  const isOfModel = (resource: Resource, from = resource.properties as Parameters<typeof ask>[0]): boolean =>
    ask(from, 'kind').some(({ value }) => /^(OpenAI|AIServices)$/i.test(textOf(value) ?? ''));
  return [
    ...templates.ofType('azurerm_cognitive_account').filter((each) => isOfModel(each)),
    ...templates.ofType('azurerm_ai_services'),
    ...azapiOf(templates, 'Microsoft.CognitiveServices/accounts').filter((each) =>
      isOfModel(each, bodyOf(each)),
    ),
  ];
}

/** What a model service keeps by itself when its callers ask it to. */
function services(templates: Templates): Kept[] {
  return modelServices(templates).map((resource) => ({
    resource,
    holds: 'responses, files and conversations that callers ask the service to store',
    text: 'maybe',
    reads: [
      'Microsoft.CognitiveServices/accounts/OpenAI/stored-completions/read',
      ...(isOff(resource, 'local_auth_enabled')
        ? []
        : ['Microsoft.CognitiveServices/accounts/listKeys/action']),
    ],
  }));
}

export function nameOf(resource: Resource): string {
  const names = ['BucketName', 'LogGroupName', 'bucket', 'name'].map((path) =>
    valueAt(resource.properties, path),
  );
  const known = names.find(({ kind }) => kind === 'known');
  return known === undefined ? resource.address : (textOf(known) ?? resource.address);
}

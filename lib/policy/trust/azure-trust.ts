import { ask, HOLE, textOf, valueAt } from '../../template';
import type { Templates } from '../../template';
import { azapiOf, bodyOf } from '../azapi';
import type { Check, Context, Fault } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { all, isNoneOf, isOneOf, isRefused, require } from '../requirement';
import type { Verdict } from '../requirement';
import { GITHUB, judgeSubject } from './federation';

const SUBJECT = 'the subject of one repository and its environment, branch or tag, or of one service account';
const ISSUER = 'the address of the identity provider that issues the tokens, over https';
const OWN_ISSUER = 'the issuer of the department’s file, or a cluster in the UK';
const TENANT = 'nothing of another tenant’s';

const CREDENTIALS = [
  'azurerm_federated_identity_credential',
  'azuread_application_federated_identity_credential',
];

/** Judges whose tokens an identity or application takes. */
const judgeCredentials: Check = (templates, context) => [
  ...CREDENTIALS.flatMap((type) => templates.ofType(type)).flatMap((resource): Fault[] =>
    judgeCredential(resource, resource.properties, '', context),
  ),
  ...azapiOf(
    templates,
    'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
  ).flatMap((resource) =>
    judgeCredential(resource, valueAt(bodyOf(resource), 'properties'), 'body.properties.', context),
  ),
];

function judgeCredential(
  subject: Fault['subject'],
  properties: Parameters<typeof ask>[0],
  prefix: string,
  context: Context,
): Fault[] {
  const isGitHub = ask(properties, 'issuer').some(({ value }) => textOf(value)?.includes(GITHUB) === true);
  const judged = (path: string, expected: string, test: (text: string) => Verdict): Fault[] =>
    ask(properties, path).flatMap(({ path: at, value }) =>
      faultOf(subject, `${prefix}${at}`, judgeText(value, test), value, expected),
    );
  return [
    ...judged('subject', SUBJECT, (text) => judgeSubject(text, isGitHub)),
    ...judged('issuer', ISSUER, (text) => (/^http:|[*]/.test(text) ? 'broken' : 'fine')),
    ...judged('issuer', OWN_ISSUER, (text) => judgeIssuer(text, context)),
  ];
}

/** Of an issuer that can be read, and only when it is known who asked; a cluster's own is a reference to it. */
function judgeIssuer(text: string, { asked }: Context): Verdict {
  const deployment = asked?.department.stages[asked.stage]?.azure?.deployment;
  if (deployment === undefined || /^http:|[*]/.test(text)) return 'fine';
  // Clusters of Azure in the UK issue tokens too.
  if (text === deployment.issuer || /^https:\/\/uk(south|west)\.oic\.prod-aks\.azure\.com\//.test(text))
    return 'fine';
  return text.includes(HOLE) ? 'cannot-tell' : 'broken';
}

const DELEGATIONS = ['azurerm_lighthouse_definition', 'azurerm_lighthouse_assignment'];
const AZAPI_DELEGATIONS = [
  'Microsoft.ManagedServices/registrationDefinitions',
  'Microsoft.ManagedServices/registrationAssignments',
];

/** Azure Lighthouse lets another tenant’s staff manage the subscription. */
const refuseDelegations: Check = (templates) =>
  [
    ...DELEGATIONS.flatMap((type) => templates.ofType(type)),
    ...AZAPI_DELEGATIONS.flatMap((type) => azapiOf(templates, type)),
  ].flatMap((resource) =>
    faultOf(
      resource,
      '',
      'broken',
      'a delegation to another tenant',
      `${TENANT}: its staff manage this subscription`,
    ),
  );

/** A provider that signs in to several tenants can join what is in them. */
const judgeProviders: Check = (templates) =>
  templates.all.flatMap((template) =>
    [...template.providers].flatMap(([name, provider]) =>
      !/^(azurerm|azapi)(\.|$)/.test(name)
        ? []
        : ask(provider, 'auxiliary_tenant_ids[]').flatMap(({ path, value }) => {
            const isNone = value.kind === 'absent' || (value.kind === 'list' && value.items.length === 0);
            const subject = {
              address: `provider.${name}`,
              type: 'provider',
              stack: template.name,
              origin: { file: template.file, keys: ['provider', name.split('.')[0] ?? name] },
            };
            return faultOf(subject, path, isNone ? 'fine' : 'broken', value, TENANT);
          }),
    ),
  );

/** Rights on a subscription that is none of the department’s. Only known when it is known who asked. */
const judgeScopes: Check = (templates, context) => {
  const own = ownSubscriptions(context);
  if (own === undefined) return [];
  return assignmentsIn(templates).flatMap(({ path, value, subject }) => {
    const verdict = judgeText(value, (text) => {
      const id = /\/subscriptions\/([0-9a-f-]{36})/i.exec(text)?.[1]?.toLowerCase();
      return id === undefined || own.has(id) ? 'fine' : 'broken';
    });
    return faultOf(subject, path, verdict, value, 'a scope in the department’s own subscriptions');
  });
};

function assignmentsIn(
  templates: Templates,
): { subject: Fault['subject']; path: string; value: ReturnType<typeof ask>[number]['value'] }[] {
  return templates
    .ofType('azurerm_role_assignment')
    .flatMap((subject) => ask(subject.properties, 'scope').map((answer) => ({ subject, ...answer })));
}

function ownSubscriptions({ asked }: Context): Set<string> | undefined {
  if (asked === undefined) return undefined;
  // A hub, its zones or a network that the department's file or the estate's names are theirs to use too.
  const written = JSON.stringify([asked.department.stages, asked.estate]).toLowerCase();
  return new Set([
    ...Object.values(asked.department.stages).flatMap(({ azure }) =>
      azure === undefined ? [] : [azure.subscription.toLowerCase()],
    ),
    ...[...written.matchAll(/\/subscriptions\/([0-9a-f-]{36})/g)].map(([, id = '']) => id),
  ]);
}

export const judgeAzureTrust: Check = all(
  judgeCredentials,
  refuseDelegations,
  judgeProviders,
  judgeScopes,
  require([
    {
      types: 'azurerm_storage_account',
      path: 'cross_tenant_replication_enabled',
      test: isOneOf(false),
      expected: 'false: objects may otherwise be copied to accounts of other tenants',
      absent: 'fine',
    },
    {
      types: 'azurerm_storage_account',
      path: 'allowed_copy_scope',
      when: (_resource, _templates, { asked }) => asked !== undefined,
      test: isOneOf('AAD', 'PrivateLink'),
      expected: 'AAD or PrivateLink: by default objects are copied from and to accounts of any tenant',
      absent: 'broken',
    },
    {
      types: 'azurerm_role_assignment',
      path: 'delegated_managed_identity_resource_id',
      test: isRefused,
      expected: TENANT,
      absent: 'fine',
    },
    {
      types: 'azurerm_private_link_service',
      path: 'visibility_subscription_ids[]',
      test: isNoneOf('*'),
      expected: 'subscriptions by name: every subscription there is may see this',
      absent: 'fine',
    },
    {
      types: 'azurerm_private_link_service',
      path: 'auto_approval_subscription_ids[]',
      test: isNoneOf('*'),
      expected: 'subscriptions by name: every subscription there is may connect to this',
      absent: 'fine',
    },
    {
      types: 'azurerm_shared_image_gallery',
      path: 'sharing.permission',
      test: isOneOf('Private'),
      expected: 'Private: a gallery is otherwise shared with other tenants or everybody',
      absent: 'fine',
    },
  ]),
);

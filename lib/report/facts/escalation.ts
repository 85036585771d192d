import { ask, textOf, valueAt } from '../../template';
import type { Resource, Templates } from '../../template';
import { bodyOf } from '../../policy';
import { placeOf } from './allowance';
import type { Allowance, Certainty } from './allowance';
import { best } from './covers-aws';
import type { Holder } from './holders';
import { vaultOf } from './made-keys';

/** Somebody who may not do something as it stands, and who may give himself the right to. */
export interface Escalation extends Holder {
  /** By which way, in words. */
  readonly how: string;
}

/** What somebody may come to do: something with one resource. */
export interface Sought {
  readonly resource: Resource;
  /** Actions that do it. */
  readonly actions: readonly string[];
  /** Who may do it already. */
  readonly holders: readonly Holder[];
}

/** One way to a right; what is uncertain of it may be. */
interface Way {
  readonly how: string;
  readonly certainty: Certainty;
}

/** Everybody who may come to do something besides those who may already, and by which way. */
export function escalationsTo(
  sought: Sought,
  allowances: readonly Allowance[],
  templates: Templates,
): Escalation[] {
  const held = new Set(sought.holders.map(({ who }) => who.resource ?? who.name));
  const identities = identitiesOf(sought.holders, templates);
  return allowances
    .filter(({ refuses, who }) => !refuses && !held.has(who.resource ?? who.name) && who.kind !== 'service')
    .flatMap((allowance): Escalation[] => {
      const ways = [
        ...onIt(sought, allowance, templates),
        ...byRoles(sought, allowance),
        ...byPolicies(sought, allowance),
        ...asAnother(sought, identities, allowance),
      ].filter(({ certainty }) => certainty !== 'no');
      if (ways.length === 0) return [];
      const { who, role, conditions, at, actions } = allowance;
      return [
        {
          who,
          by: role ?? actions.join(', '),
          how: [...new Set(ways.map(({ how }) => how))].join('; '),
          conditions,
          maybe: ways.every(({ certainty }) => certainty === 'maybe'),
          at,
        },
      ];
    });
}

interface Identity {
  readonly name: string;
  readonly resource: Resource;
}

function identitiesOf(holders: readonly Holder[], templates: Templates): Identity[] {
  const places = new Map(
    holders.flatMap(({ who }) => (who.resource === undefined ? [] : [[who.resource, who.name] as const])),
  );
  return templates.resources().flatMap((resource) => {
    const name = places.get(placeOf(resource));
    return name === undefined ? [] : [{ name, resource }];
  });
}

/** What changes who may do what with a resource, by what it is done with. */
function onIt({ resource }: Sought, allowance: Allowance, templates: Templates): Way[] {
  const { may, conditions } = allowance;
  const ways = [
    may('s3:PutBucketPolicy') && /bucket/i.test(resource.type) ? ['changes the policy of the bucket'] : [],
    may('kms:PutKeyPolicy') && /kms/i.test(resource.type) ? ['changes the policy of the key'] : [],
    // Services of AWS alone use what is granted on this condition.
    may('kms:CreateGrant') &&
    /kms/i.test(resource.type) &&
    !conditions.some((text) => /^kms:GrantIsForAWSResource Bool true$/i.test(text))
      ? ['grants the use of the key']
      : [],
    ...(['Storage/storageAccounts', 'CognitiveServices/accounts'] as const).map((type) =>
      takesKeys(type, resource, allowance),
    ),
    opensVault(resource, allowance, templates),
  ].flat();
  return ways.length === 0 ? [] : ways.map((how) => ({ how, certainty: allowance.covers(resource) }));
}

const KEYS_OF = {
  'Storage/storageAccounts': [/^azurerm_storage_account$/, 'shared_access_key_enabled'],
  'CognitiveServices/accounts': [/^azurerm_(cognitive_account|ai_services)$/, 'local_auth_enabled'],
} as const;

/** Keys of an account let whoever has them do everything; where they are switched off, whoever may switch them on. */
function takesKeys(
  type: keyof typeof KEYS_OF,
  { type: made, properties }: Resource,
  { may }: Allowance,
): string[] {
  const [types, path] = KEYS_OF[type];
  if (!types.test(made) || !may(`Microsoft.${type}/listKeys/action`)) return [];
  const areOff = ask(properties, path).every(({ value }) => textOf(value) === 'false');
  if (!areOff) return ['takes the keys of the account'];
  return may(`Microsoft.${type}/write`)
    ? ['switches on the keys of the account, which are off, and takes them']
    : [];
}

/**
 * Whoever changes a vault changes its access policies, unless the vault goes by roles: of such a vault only whoever may
 * give any role changes that.
 * @see Azure Key Vault, "Provide access to Key Vault keys, certificates and secrets with Azure role-based access control"
 */
function opensVault(key: Resource, { may }: Allowance, templates: Templates): string[] {
  const writes = ['write', 'accessPolicies/write'].some((name) => may(`Microsoft.KeyVault/vaults/${name}`));
  const vault = writes ? vaultOf(key, templates) : undefined;
  if (vault === undefined) return [];
  const byRoles = [
    valueAt(vault.properties, 'rbac_authorization_enabled'),
    valueAt(vault.properties, 'enable_rbac_authorization'),
    valueAt(bodyOf(vault), 'properties.enableRbacAuthorization'),
  ].some((value) => ask(value, '').some((answer) => textOf(answer.value) === 'true'));
  return byRoles ? [] : ['changes the access policies of the vault'];
}

/** Whoever gives roles gives himself one that does it; of roles that nobody knows it cannot be told. */
function byRoles({ resource, actions }: Sought, { may, gives, covers }: Allowance): Way[] {
  if (!may('Microsoft.Authorization/roleAssignments/write')) return [];
  const reach = covers(resource);
  if (gives === undefined) return [{ how: 'gives itself or others any role', certainty: reach }];
  const sure = gives.filter((role) => role.may !== undefined && actions.some(role.may));
  if (sure.length > 0)
    return [{ how: `gives itself or others ${sure.map(({ name }) => name).join(' or ')}`, certainty: reach }];
  const open = gives.filter((role) => role.may === undefined);
  return open.length === 0
    ? []
    : [
        {
          how: `gives roles of which the templates do not say what they allow (${open.map(({ name }) => name).join(', ')})`,
          certainty: reach === 'no' ? 'no' : 'maybe',
        },
      ];
}

const isOfAws = ({ type }: Resource): boolean => /^(AWS::|aws_)/.test(type);

const WRITES_POLICIES = [
  ...['Role', 'User', 'Group'].flatMap((kind) => [`iam:Put${kind}Policy`, `iam:Attach${kind}Policy`]),
  'iam:CreatePolicyVersion',
];

/** Whoever writes the policies of identities writes into them what he likes. */
function byPolicies({ resource }: Sought, { may }: Allowance): Way[] {
  if (!isOfAws(resource)) return [];
  const does = WRITES_POLICIES.filter(may);
  return does.length === 0
    ? []
    : [{ how: `writes policies of identities (${does.join(', ')})`, certainty: 'yes' }];
}

/** How somebody comes to act as an identity. */
const BECOMES = [
  ['iam:PassRole', 'has a service act as'],
  ['iam:UpdateAssumeRolePolicy', 'lets itself become'],
  ['iam:CreateAccessKey', 'makes access keys of'],
  ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', 'has a machine act as'],
  // Roles name it with something in between.
  ['Microsoft.ManagedIdentity/userAssignedIdentities/any/assign/action', 'has a machine act as'],
  [
    'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write',
    'has tokens of its own sign in as',
  ],
] as const;

/** Whoever acts as an identity that may, or as any that there is. */
function asAnother(
  { resource }: Sought,
  identities: readonly Identity[],
  { may, covers, on }: Allowance,
): Way[] {
  const reached = identities
    .map((identity) => ({ name: identity.name, certainty: covers(identity.resource) }))
    .filter(({ certainty }) => certainty !== 'no');
  const isAny = reached.length === 0 && isOfAws(resource) && on.includes('everything');
  const whom = isAny ? 'any identity of the account' : reached.map(({ name }) => name).join(' or ');
  if (whom === '') return [];
  const certainty = isAny ? 'yes' : best(reached.map((each) => each.certainty));
  return BECOMES.flatMap(([action, does]) => (may(action) ? [{ how: `${does} ${whom}`, certainty }] : []));
}

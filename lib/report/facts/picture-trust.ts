import { statementsOf } from '../../policy';
import type { Statement } from '../../policy';
import { textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { monitoringLinks } from './monitoring-links';
import { addressOf, nameOf, NOT_SAID, sayAt } from './network-words';
import type { Picture, PictureEdge, PictureNode } from './picture';
import { RECORDS } from './picture-networks';
import { outsider as outside } from './picture-outside';
import type { Thing } from './picture-things';

/** Who outside is trusted, and by what. */
export function trustEdges(templates: Templates, made: readonly Thing[]): Pick<Picture, 'nodes' | 'edges'> {
  const nodes: PictureNode[] = [];
  const edges: PictureEdge[] = [];
  const trusted = (outsider: PictureNode, insider: PictureNode | string, label: string): void => {
    nodes.push(outsider);
    if (typeof insider !== 'string') nodes.push(insider);
    const to = typeof insider === 'string' ? insider : insider.id;
    edges.push({ from: outsider.id, to, kind: 'trust', label });
  };
  const own = new Set(templates.all.flatMap(({ account }) => (account === undefined ? [] : [account])));
  for (const statement of statementsOf(templates)) {
    const { resource, kind, effect } = statement;
    if (effect === 'Deny' || (kind !== 'trust' && kind !== 'resource')) continue;
    for (const { type, id } of trustedBy(statement)) {
      const outsider = principalNode(type, id, own);
      const insider = made.find((thing) => thing.resource === resource);
      if (outsider === undefined || (kind === 'resource' && insider === undefined)) continue;
      trusted(outsider, insider?.id ?? identityNode(resource, 'Role (IAM)'), 'trusted');
    }
  }
  for (const { account, does } of monitoringLinks(templates))
    trusted(outside(`account ${account}`, 'AWS account', account), RECORDS, does);
  for (const credential of templates.ofType('azurerm_federated_identity_credential')) {
    const said = (path: string): string =>
      sayAt(credential.properties, path, credential, templates) || NOT_SAID;
    const node = outside(`issuer ${said('issuer')} ${said('subject')}`, 'Trusted issuer', said('issuer'));
    const parent = ['parent_id', 'user_assigned_identity_id']
      .map((path) => sayAt(credential.properties, path, credential, templates))
      .find((text) => text !== '');
    const identity = identityNode(credential, 'Managed identity');
    trusted(
      { ...node, lines: [said('subject')] },
      { ...identity, name: parent ?? identity.name },
      'signs in as',
    );
  }
  return { nodes, edges };
}

/** Whom a statement is for: of everybody, those whose account its conditions name. */
function trustedBy({ principals, conditions }: Statement): { type: string; id: string }[] {
  const accounts = conditions
    .filter(({ key, operator }) => /:(caller|principal|source)account$/i.test(key) && !/not/i.test(operator))
    .flatMap(({ values }) => values.map((value) => textOf(value) ?? ''));
  return principals
    .filter(({ type }) => type === 'AWS' || type === 'Federated' || type === '*')
    .map(({ type, id }) => ({ type: type === '*' ? 'AWS' : type, id: textOf(id) ?? '' }))
    .flatMap(({ type, id }) =>
      id === '*' && accounts.length > 0 ? accounts.map((account) => ({ type, id: account })) : [{ type, id }],
    );
}

function identityNode(resource: Resource, what: string): PictureNode {
  return {
    id: addressOf(resource),
    what,
    name: nameOf(resource),
    lines: [],
    group: 'services',
    resource: addressOf(resource),
  };
}

/** Whom a statement trusts, unless it is a role of the account itself. */
function principalNode(type: string, id: string, own: ReadonlySet<string>): PictureNode | undefined {
  const account = /(?:^|:)(\d{12})(?::|$)/.exec(id)?.[1];
  if (type === 'Federated')
    return outside(`provider ${id}`, 'Identity provider', id.replaceAll('\uFFFC', '…'));
  if (id === '*') return outside('anybody', 'Anybody', 'that the statement’s conditions let in');
  if (account === undefined || own.has(account)) return undefined;
  return outside(`account ${account}`, 'AWS account', account);
}

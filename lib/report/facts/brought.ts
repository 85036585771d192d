import { leaves, referencesIn, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { BroughtRow } from './network';
import { addressOf, nameOf, say, sayAt } from './network-words';

/** Properties by which something is put into a network or subnet. */
const NETWORKS = /(^|\.)(VpcId|vpc_id)$/;
const SUBNETS =
  /(^|\.)(SubnetIds?|Subnets|subnet_ids?|subnets|(vnet|pod|virtual_network|delegated|infrastructure)_subnet_id|(vnet|pod|infrastructure|virtualNetwork)?[sS]ubnet(Id|ID|Ids)|subnet\.id)$/;
/** What only lets in, or gives names to, networks: nothing is put into them by it. */
const LETS_IN = /(^|[._])(rule|acl)|(R|^r)ules?\b|Acls?\b/;
const ELSEWHERE_TYPES = /^(AWS::Route53::|aws_route53_(zone|vpc)|azurerm_.*virtual_network_rule$)/;

/** Networks that these templates put something into and do not make. */
export function readBrought(templates: Templates): BroughtRow[] {
  const own = ownOnAzure(templates);
  const found = new Map<string, { is: BroughtRow['is']; resources: Set<string> }>();
  for (const resource of templates.resources()) {
    if (resource.mode !== 'managed' || ELSEWHERE_TYPES.test(resource.type)) continue;
    for (const { path, value } of leaves(resource.properties)) {
      const is = kindOf(path);
      if (is === undefined || isMade(value, resource, templates)) continue;
      const said = say(value, resource, templates);
      if (said === '' || own.some((id) => id.test(textOf(value) ?? ''))) continue;
      const named = azureNetworkOf(value);
      const row = found.get(named ?? said) ?? {
        is: named === undefined ? is : 'network',
        resources: new Set(),
      };
      found.set(named ?? said, { ...row, resources: row.resources.add(addressOf(resource)) });
    }
  }
  return [...found]
    .map(([name, { is, resources }]) => ({ name, is, resources: [...resources] }))
    .sort((a, b) => (a.is === b.is ? (a.name < b.name ? -1 : 1) : a.is === 'network' ? -1 : 1));
}

function kindOf(path: string): BroughtRow['is'] | undefined {
  const plain = path.replace(/\.\d+/g, '');
  if (LETS_IN.test(plain)) return undefined;
  return NETWORKS.test(plain) ? 'network' : SUBNETS.test(plain) ? 'subnet' : undefined;
}

function isMade(value: Possible, from: Resource, templates: Templates): boolean {
  return referencesIn(value).some(({ reference }) =>
    templates.targets(reference, from).some(({ mode }) => mode === 'managed'),
  );
}

function azureNetworkOf(value: Possible): string | undefined {
  return /\/virtualNetworks\/([^/]+)(\/|$)/i.exec(textOf(value) ?? '')?.[1];
}

/** Ids of the networks that are made here: what is in another root module names them by those. */
function ownOnAzure(templates: Templates): RegExp[] {
  return templates.ofType('azurerm_virtual_network').map((network) => {
    const group = sayAt(network.properties, 'resource_group_name', network, templates);
    const [within, name] = [group, nameOf(network)].map((text) => text.replace(/[^\w-]/g, '\\$&'));
    return new RegExp(`/resourceGroups/${within ?? ''}/.*/virtualNetworks/${name ?? ''}(/|$)`, 'i');
  });
}

import type { Resource, Templates } from '../../template';
import { leavesOf } from './leaves-of';

const DOMAIN_LIST = /^(AWS::Route53Resolver::FirewallDomainList|aws_route53_resolver_firewall_domain_list)$/;
const RULES = /^(AWS::NetworkFirewall::|aws_networkfirewall_|azurerm_firewall|azurerm_network_security_)/;

/** Whether a resource names hosts in order to keep traffic from them. */
export function isRefusal(resource: Resource, templates: Templates): boolean {
  if (DOMAIN_LIST.test(resource.type)) return !isAllowed(resource, templates);
  if (!RULES.test(resource.type)) return false;
  return leavesOf(resource).some(
    ({ path, text }) =>
      text === 'DENYLIST' ||
      (/(^|[._])(action|access)$/i.test(path) && /^(deny|drop|reject)$/i.test(text)) ||
      (/^\s*(drop|reject)\s/m.test(text) && !/^\s*pass\s/m.test(text)),
  );
}

/** A list of domains does nothing until a rule takes it up: to allow them, or to block them. */
function isAllowed(list: Resource, templates: Templates): boolean {
  return templates.mentionsOf(list).some(({ from, path }) => {
    const rule = path.split('.').slice(0, -1).join('.');
    const action = `${rule === '' ? '' : `${rule}.`}action`.toLowerCase();
    return leavesOf(from).some((leaf) => leaf.path.toLowerCase() === action && leaf.text === 'ALLOW');
  });
}

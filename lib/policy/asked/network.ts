import type { AwsStage, AzureStage } from '../../department';
import { faultOf } from '../judge-text';
import { ask } from '../../template';
import type { Templates } from '../../template';
import type { Fault } from '../control';
import { differs, missing, notAsked, same } from './whole';

/** The network has the addresses that were given to the department: others may be somebody else's. */
export function awsNetwork({ network }: AwsStage, templates: Templates): Fault[] {
  const made = templates.ofType('AWS::EC2::VPC');
  const [first, ...others] = made;
  const extra = [
    ...(network.existing === undefined ? others : made).map((vpc) =>
      notAsked(vpc, 'a network that was not asked for'),
    ),
    ...templates
      .ofType('AWS::EC2::VPCCidrBlock')
      .map((block) => notAsked(block, 'addresses that were not asked for')),
  ];
  if (network.existing !== undefined) return extra;
  if (first === undefined)
    return [...extra, missing(templates, `a network with the addresses ${network.cidr}`)];
  return [...extra, ...differs(first, 'CidrBlock', network.cidr, 'the department’s own addresses')];
}

export function azureNetwork({ network }: AzureStage, templates: Templates): Fault[] {
  const made = templates.ofType('azurerm_virtual_network');
  const [first, ...others] = made;
  const extra = (network.existing === undefined ? others : made).map((each) =>
    notAsked(each, 'a network that was not asked for'),
  );
  if (network.existing !== undefined) return extra;
  if (first === undefined)
    return [...extra, missing(templates, `a network with the addresses ${network.cidr}`)];
  const wanted = [network.cidr, ...(network.agents === undefined ? [] : [network.agents])];
  const spaces = ask(first.properties, 'address_space[]');
  return [
    ...extra,
    ...spaces.flatMap(({ path, value }): Fault[] => {
      const verdict = same(value, wanted);
      return faultOf(first, path, verdict, value, `${wanted.join(' and ')}, the department’s own addresses`);
    }),
  ];
}

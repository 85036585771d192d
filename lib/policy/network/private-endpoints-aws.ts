import { ask, HOLE, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { whole } from '../asked/whole';
import type { Check, Fault } from '../control';
import { all, isOneOf, require } from '../requirement';
import { statementsOf } from '../statements';
import type { Statement } from '../statements';
import { ENDPOINTS, serviceOf } from './endpoint-service';
import { servicesNeeded } from './services-needed';
import { mayBe } from './within';

const NETWORKS = ['AWS::EC2::VPC', 'aws_vpc'];

const PRIVATE_NAMES = 'true: the names of the service keep leading to its public addresses by default';
const WIDE =
  'a policy that names resources, or a condition on the account or organisation: data can be sent to anybody’s account';

/** Conditions that keep an endpoint to resources or callers that one knows. */
const LIMITING =
  /^(aws:(Resource|Principal)(Account|Org(ID|Paths)|Arn)|s3:(ResourceAccount|DataAccessPointAccount)|kms:CallerAccount)$/i;

const isInterface = ({ properties }: Resource): boolean =>
  mayBe(properties, 'VpcEndpointType', ['interface'], false) !== 'broken' ||
  mayBe(properties, 'vpc_endpoint_type', ['interface'], false) !== 'broken';

/** Interface endpoints of these only take their names over together with a gateway endpoint. */
const takesNames = (resource: Resource): boolean => {
  const service = serviceOf(resource);
  return isInterface(resource) && service !== undefined && !['s3', 'dynamodb'].includes(service);
};

/** Endpoints that are needed, in a network that the templates make or that they are asked to make them in. */
const endpointsExist: Check = (templates, { asked }) => {
  const [network] = NETWORKS.flatMap((type) => templates.ofType(type));
  const endpoints = ENDPOINTS.flatMap((type) => templates.ofType(type));
  const stage = asked?.cloud === 'aws' ? asked.department.stages[asked.stage]?.aws : undefined;
  // A network that is brought has the endpoints that who made it gave it, unless the department says otherwise.
  const isOurs = stage?.network.existing?.privateEndpoints === 'create';
  const subject = network ?? (isOurs ? (endpoints[0] ?? whole(templates)) : undefined);
  if (subject === undefined) return [];
  const services = new Set(endpoints.flatMap((endpoint) => serviceOf(endpoint) ?? []));
  const unnamed = endpoints.some((endpoint) => mayBeAny(endpoint));
  return [...servicesNeeded(templates, stage)]
    .filter(([service]) => !services.has(service))
    .map(([service, user]) => ({
      subject,
      path: '',
      verdict: unnamed ? 'cannot-tell' : 'broken',
      got: `no endpoint for ${service}, which ${user} uses`,
      expected: `an endpoint for ${service} in the network`,
    }));
};

function mayBeAny({ properties }: Resource): boolean {
  return ['ServiceName', 'service_name']
    .flatMap((path) => ask(properties, path))
    .some(({ value }) => value.kind !== 'absent' && (textOf(value) ?? HOLE).endsWith(HOLE));
}

/** Without a policy of its own an endpoint lets every caller do everything to everybody's resources. */
const endpointsAreNarrow: Check = (templates) =>
  ENDPOINTS.flatMap((type) => templates.ofType(type))
    .filter((endpoint) => serviceOf(endpoint) !== undefined)
    .flatMap((endpoint): Fault[] => {
      const holders = [endpoint, ...policiesOf(endpoint, templates)];
      const path = endpoint.type === 'aws_vpc_endpoint' ? 'policy' : 'PolicyDocument';
      const values = holders.flatMap(({ properties }) => ask(properties, path));
      const statements = statementsOf(templates).filter(({ resource }) =>
        holders.some((holder) => isIn(resource, holder, templates)),
      );
      if (values.every(({ value }) => value.kind === 'absent'))
        return [fault(endpoint, path, 'broken', 'no policy, which is one that allows everything')];
      if (statements.length === 0)
        return [fault(endpoint, path, 'cannot-tell', 'a policy that is only known at deployment')];
      return statements
        .filter(isWide)
        .map(({ resource, path: inner }) =>
          fault(resource.mode === 'data' ? endpoint : resource, inner, 'broken', 'everything, for everybody'),
        );
    });

function fault(subject: Resource, path: string, verdict: Fault['verdict'], got: string): Fault {
  return { subject, path, verdict, got, expected: WIDE };
}

function policiesOf(endpoint: Resource, templates: Templates): Resource[] {
  return templates
    .mentionsOf(endpoint)
    .filter(({ from }) => from.type === 'aws_vpc_endpoint_policy')
    .map(({ from }) => from);
}

function isIn(resource: Resource, holder: Resource, templates: Templates): boolean {
  return (
    resource === holder ||
    (resource.mode === 'data' && templates.mentionsOf(resource).some(({ from }) => from === holder))
  );
}

function isWide({ effect, principals, resources, notResources, conditions }: Statement): boolean {
  if (effect !== 'Allow' || conditions.some(isLimiting)) return false;
  return (
    principals.some(({ id }) => textOf(id) === '*') &&
    (notResources.length > 0 ||
      resources.length === 0 ||
      resources.some((resource) =>
        /^(\*|arn:aws:[a-z0-9-]+:[*a-z0-9-]*:\*?:\*)$/.test(textOf(resource) ?? ''),
      ))
  );
}

function isLimiting({ operator, key, values }: Statement['conditions'][number]): boolean {
  return (
    LIMITING.test(key) &&
    !/not|^forallvalues:|^null$/i.test(operator) &&
    // Requests without a resource of somebody's have no such key: those may pass, if the caller is limited too.
    (!/ifexists$/i.test(operator) || /resource/i.test(key)) &&
    values.every((value) => textOf(value) !== '*')
  );
}

/** Endpoints of AWS: there, taking over the public names, and narrow. */
export const privateEndpointsAws: Check = all(
  endpointsExist,
  require([
    {
      types: 'AWS::EC2::VPCEndpoint',
      path: 'PrivateDnsEnabled',
      test: isOneOf(true),
      expected: PRIVATE_NAMES,
      absent: 'broken',
      when: takesNames,
    },
    {
      types: 'aws_vpc_endpoint',
      path: 'private_dns_enabled',
      test: isOneOf(true),
      expected: PRIVATE_NAMES,
      absent: 'broken',
      when: takesNames,
    },
  ]),
  endpointsAreNarrow,
);

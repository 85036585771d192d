import { AWS_REGIONS_SOURCE, AZURE_LOCATIONS_SOURCE, SERVICES_ABROAD_SOURCE } from '../../catalogue';
import { ask, textOf } from '../../template';
import type { Possible, Resource, Template, Templates } from '../../template';
import type { Subject } from '../control';
import { abroad } from './place';
import type { Place } from './place';
import { readAwsRegion, readAzureLocation } from './read-value';
import { awsProviderOf, isTerraformAws, ownRegion, regionOfProvider, regionOfStack } from './region-of';
import { routeOf } from './route';
import type { Route } from './route';

/** What CloudFront takes from us-east-1 and from nowhere else; it holds no data of a department's. */
const ONLY_IN_US_EAST_1 =
  /^(AWS::CertificateManager::|AWS::WAFv2::|AWS::CDK::Metadata|aws_acm_certificate|aws_wafv2_)/;

/** Where stacks are made, and where Terraform keeps what it knows of them. */
export function stackRoutes(templates: Templates): Route[] {
  return templates.all.flatMap((template) =>
    template.format === 'cloudformation'
      ? stackRegionRoutes(template)
      : [
          ...providerRoutes(template),
          ...azapiRoutes(template),
          ...resourceRegionRoutes(template),
          ...stateRoutes(template),
        ],
  );
}

function subjectOf(template: Template, address: string, type: string): Subject {
  return { address, type, stack: template.name, origin: { file: template.file, keys: [] } };
}

function stackRegionRoutes(template: Template): Route[] {
  const { region } = template;
  if (template.regionAssumed || region === undefined || region.kind === 'options') return [];
  if (template.resources.length > 0 && template.resources.every(({ type }) => ONLY_IN_US_EAST_1.test(type))) {
    return [];
  }
  return [
    routeOf({
      concern: 'region',
      what: 'everything in the stack',
      subject: subjectOf(template, template.name, 'stack'),
      path: 'environment',
      value: region,
      ...regionOfStack(template),
      source: AWS_REGIONS_SOURCE,
    }),
  ];
}

const makesThings = ({ mode, type }: Resource): boolean =>
  mode === 'managed' && isTerraformAws({ type } as Resource) && !ONLY_IN_US_EAST_1.test(type);

/** Provider blocks: the default one where it makes something, an alias unless its resources are judged themselves. */
function providerRoutes(template: Template): Route[] {
  const makers = template.resources.filter(makesThings);
  const inherits = makers.some(
    (resource) => awsProviderOf(resource) === 'aws' && ownRegion(resource) === undefined,
  );
  const usesOf = (name: string): Resource[] =>
    template.resources.filter((resource) => isTerraformAws(resource) && awsProviderOf(resource) === name);
  const names = [...template.providers.keys()].filter((name) => /^aws(cc)?(\.|$)/.test(name));
  return [...new Set([...names, ...(inherits ? ['aws'] : [])])]
    .filter((name) => (name === 'aws' ? inherits : usesOf(name).length === 0))
    .map((name) => {
      const body = template.providers.get(name);
      const [answer] = body === undefined ? [] : ask(body, 'region');
      const isSaid = answer !== undefined && answer.value.kind !== 'absent';
      return routeOf({
        concern: 'region',
        what: 'everything it makes',
        subject: subjectOf(template, `provider.${name}`, 'provider'),
        path: 'region',
        value: isSaid ? answer.value : 'no region, so that of whoever runs Terraform',
        ...regionOfProvider(template, name),
        source: AWS_REGIONS_SOURCE,
      });
    });
}

/** Where what says no location is made, through the azapi provider. */
function azapiRoutes(template: Template): Route[] {
  return [...template.providers].flatMap(([name, body]) =>
    !/^azapi(\.|$)/.test(name)
      ? []
      : ask(body, 'default_location')
          .filter(({ value }) => value.kind !== 'absent')
          .map(({ path, value }) =>
            routeOf({
              concern: 'region',
              what: 'what says no location',
              subject: subjectOf(template, `provider.${name}`, 'provider'),
              path,
              value,
              ...readAzureLocation(value),
              source: AZURE_LOCATIONS_SOURCE,
            }),
          ),
  );
}

/** Resources that are made by a provider with another name, or say their region themselves. */
function resourceRegionRoutes(template: Template): Route[] {
  return template.resources.filter(makesThings).flatMap((resource) => {
    const own = ownRegion(resource);
    const name = awsProviderOf(resource);
    if (own === undefined && name === 'aws') return [];
    return [
      routeOf({
        concern: 'region',
        what: 'what is made',
        subject: resource,
        path: own === undefined ? 'provider' : 'region',
        value: own ?? `provider '${name}'`,
        ...(own === undefined ? regionOfProvider(template, name) : readAwsRegion(own)),
        source: AWS_REGIONS_SOURCE,
      }),
    ];
  });
}

/** Backends that keep state where the template cannot show. */
const ELSEWHERE = [
  'gcs',
  'http',
  'cos',
  'oss',
  'pg',
  'consul',
  'kubernetes',
  'etcdv3',
  'swift',
  'artifactory',
];
const HCP = abroad('HCP Terraform, in the United States or the EU');

/** State holds every property of what is made, secrets too. */
function stateRoutes(template: Template): Route[] {
  return template.terraform.flatMap((block) => {
    const route = (path: string, value: Possible | string, places: readonly Place[] | undefined): Route =>
      routeOf({
        concern: 'destination',
        what: 'the state of what is made',
        subject: subjectOf(template, `terraform.${path.split('.').slice(0, 2).join('.')}`, 'backend'),
        path,
        value,
        places,
        decided: true,
        source: SERVICES_ABROAD_SOURCE,
      });
    const isThere = (path: string): boolean => ask(block, path).some(({ value }) => value.kind !== 'absent');
    return [
      ...(isThere('cloud') ? [route('cloud', `HCP Terraform`, [HCP])] : []),
      ...(isThere('backend.remote') ? [route('backend.remote', 'a remote backend', hcpPlaces(block))] : []),
      ...ELSEWHERE.filter((name) => isThere(`backend.${name}`)).map((name) =>
        route(`backend.${name}`, `a backend of type '${name}'`, undefined),
      ),
      ...(isThere('backend.s3') ? [bucketRoute(template, ask(block, 'backend.s3.region')[0]?.value)] : []),
    ];
  });
}

function hcpPlaces(block: Parameters<typeof ask>[0]): readonly Place[] | undefined {
  const [host] = ask(block, 'backend.remote.hostname');
  if (host === undefined || host.value.kind === 'absent') return [HCP];
  return textOf(host.value)?.endsWith('terraform.io') === true ? [HCP] : undefined;
}

function bucketRoute(template: Template, region: Possible | undefined): Route {
  const isSaid = region !== undefined && region.kind !== 'absent';
  return routeOf({
    concern: 'destination',
    what: 'the state of what is made',
    subject: subjectOf(template, 'terraform.backend.s3', 'backend'),
    path: 'backend.s3.region',
    value: isSaid ? region : 'no region',
    ...(isSaid ? readAwsRegion(region) : { places: undefined, decided: false }),
    source: AWS_REGIONS_SOURCE,
  });
}

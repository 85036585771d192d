import { ask, textOf } from '../../template';
import type { Possible, Resource, Template, Templates, Unread } from '../../template';
import type { Check, Control, Fault } from '../control';

const EXPECTED = 'something that can be read here: what is not read is not judged';
const SAM = 'AWS::Serverless-2016-10-31';

/** Providers whose resources the controls know, or that make nothing in a cloud. */
const JUDGED =
  /^(aws|azurerm|azapi|azuread|kubernetes|helm|kubectl|random|tls|null|local|time|terraform|archive|external|template|cloudinit|http)_/;
/** Whole deployments in another language, as text. */
const OTHER_LANGUAGES =
  /^(azurerm_(\w+_)?template_deployment|aws_cloudformation_(stack|stack_set|type)|aws_serverlessapplicationrepository_cloudformation_stack|azapi_resource_action_script)$/;

/** Clouds and services abroad: what is made there is on neither cloud, whatever it says. */
const ELSEWHERE =
  /^(google|oci|alicloud|tencentcloud|huaweicloud|yandex|digitalocean|linode|vultr|hcloud|scaleway|ovh|ibm|heroku|vercel|netlify|fly|cloudflare|datadog|newrelic|mongodbatlas|snowflake|databricks|confluent|sentry|grafana|pinecone|runpod)(_|::)/i;
const NOT_ELSEWHERE =
  'resources of AWS and Azure, which are the clouds that have regions in the UK and are judged here';

function unreadOf(template: Template): Fault[] {
  return template.unread
    .filter(({ why }) => !why.startsWith(SAM))
    .map((unread) => fault(subjectOf(unread, template), '', unread.why));
}

/** The resource itself, where it is one. */
function subjectOf({ address, file }: Unread, template: Template): Fault['subject'] {
  return (
    template.resources.find((resource) => resource.address === address) ?? {
      address,
      type: '',
      stack: template.name,
      origin: {
        file,
        keys:
          template.format === 'cloudformation'
            ? address === 'Transform' || address === 'Resources'
              ? [address]
              : ['Resources', address]
            : [],
      },
    }
  );
}

function fault(subject: Fault['subject'], path: string, got: string): Fault {
  return { subject, path, verdict: 'cannot-tell', got, expected: EXPECTED };
}

function elsewhere(resource: Resource): Fault {
  return {
    subject: resource,
    path: '',
    verdict: 'broken',
    got: `a resource of another cloud or service: ${resource.type}`,
    expected: NOT_ELSEWHERE,
  };
}

function unjudged(resource: Resource, template: Template, templates: Templates): Fault[] {
  const { type, mode } = resource;
  if (mode === 'data') return [];
  if (template.format === 'cloudformation') return unjudgedByCloudFormation(resource, templates);
  if (OTHER_LANGUAGES.test(type)) return [fault(resource, '', 'another template, as text')];
  if (ELSEWHERE.test(type)) return [elsewhere(resource)];
  if (!JUDGED.test(type)) return [fault(resource, '', `a resource that no control knows: ${type}`)];
  const provisioners = ask(resource.settings, 'provisioner');
  return provisioners.some(({ value }) => value.kind !== 'absent')
    ? [fault(resource, 'provisioner', 'a command that is run at deployment')]
    : [];
}

function unjudgedByCloudFormation(resource: Resource, templates: Templates): Fault[] {
  const { type } = resource;
  // SAM makes functions, roles and APIs out of these; of nothing else.
  if (type.startsWith('AWS::Serverless::')) return [fault(resource, '', `${SAM} rewrites it at deployment`)];
  if (type === 'AWS::CloudFormation::CustomResource' || type.startsWith('Custom::')) {
    return ask(resource.properties, 'ServiceToken').flatMap(({ path, value }): Fault[] => {
      if (isHere(value, resource, templates)) return [];
      return [fault(resource, path, 'code that is not among what was read, which makes what it likes')];
    });
  }
  if (ELSEWHERE.test(type)) return [elsewhere(resource)];
  return /^AWS::/.test(type) || type === ''
    ? []
    : [fault(resource, '', `a resource that no control knows: ${type}`)];
}

/** Whether a function that a custom resource calls is among what was read: by reference, or by its name in an ARN. */
function isHere(value: Possible, resource: Resource, templates: Templates): boolean {
  if (value.kind === 'reference') return templates.target(value, resource) !== undefined;
  const name = /^arn:aws[\w-]*:lambda:[^:]*:[^:]*:function:([^:]+)$/.exec(textOf(value) ?? '')?.[1];
  return (
    name !== undefined &&
    templates
      .ofType('AWS::Lambda::Function')
      .some(({ properties }) => ask(properties, 'FunctionName').some((own) => textOf(own.value) === name))
  );
}

function readOf(format: Template['format']): Check {
  return (templates) =>
    templates.all
      .filter((template) => template.format === format)
      .flatMap((template) => [
        ...unreadOf(template),
        ...template.resources.flatMap((resource) => unjudged(resource, template, templates)),
      ]);
}

export const everythingRead: Control = {
  id: 'everything-read',
  title: 'Everything that is deployed is on a cloud that is judged, and was read',
  why: 'A remote module, a macro or a nested template can make anything; a report that leaves it out says more than it knows.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '5.4, Configuration and change management' },
    { document: 'Secure by Design', clause: '10, Make changes securely' },
  ],
  traps: [],
  severity: 'medium',
  ncsc: ['5.4'],
  caf32: ['B4.b'],
  caf40: ['B4.b'],
  aiCode: ['7'],
  remediation:
    'Give the checker the missing files, or write the resource out; for Terraform, audit the plan as JSON.',
  aws: readOf('cloudformation'),
  azure: readOf('terraform'),
};

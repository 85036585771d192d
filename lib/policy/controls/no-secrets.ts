import { ask, mapOf, textOf, valueAt } from '../../template';
import type { Resource, Template, Templates, Value } from '../../template';
import { azapiOf, bodyOf } from '../azapi';
import type { Control, Fault, Subject } from '../control';
import { findSecrets, judgeLeaf } from '../secrets/find-secrets';
import { isSecretName, isSecretText } from '../secrets/secret-names';
import { secretIn } from '../secrets/secret-texts';

const KEPT_OUT =
  'NoEcho: true and no default: what is handed over is otherwise shown to whoever reads the stack';
const NO_DEFAULT = 'no default: it is written in the template for everybody who reads it';
const NOT_SHOWN = 'nothing secret: outputs are shown to whoever reads the stack';

export const noSecrets: Control = {
  id: 'no-secrets',
  title: 'No secret is written in a template',
  why: 'Templates are reviewed, copied and kept for years; a secret in one is known to everybody who ever read it.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '10, Identity and authentication' },
    {
      document: 'NCSC Secure development and deployment guidance',
      clause: '5, Protect your code repository',
    },
    {
      document: 'Code of Practice for the Cyber Security of AI, DSIT',
      clause: 'Principle 6, Secure your infrastructure',
    },
  ],
  traps: [],
  severity: 'high',
  ncsc: ['7', '10'],
  caf32: ['B2.a', 'B4.a'],
  caf40: ['B2.a', 'B4.a'],
  aiCode: ['6'],
  remediation:
    'Keep it in Secrets Manager or Key Vault and refer to it there; change it, because it has been seen.',
  aws: (templates) => findIn(templates, /^(AWS::|aws_)/, 'cloudformation'),
  azure: (templates) => findIn(templates, /^(azurerm|azapi|azuread|kubernetes|helm)_/, 'terraform'),
};

function findIn(templates: Templates, types: RegExp, format: Template['format']): Fault[] {
  const resources = templates.resources().filter(({ type, mode }) => mode === 'managed' && types.test(type));
  return [
    ...resources.flatMap((resource) => {
      const template = templates.templateOf(resource);
      return [...findSecrets(resource, resource.properties, template), ...findKept(resource, template)];
    }),
    ...(types.test('azapi_resource') ? findKeptByAzapi(templates) : []),
    ...templates.all.filter((template) => template.format === format).flatMap(findAround),
  ];
}

/** Types whose plainly named property is a secret. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ['azurerm_key_vault_secret', 'value'],
  ['azurerm_container_app', 'secret.value'],
  ['azurerm_container_app_job', 'secret.value'],
  ['azurerm_automation_variable_string', 'value'],
]);

function findKept(resource: Resource, template: Template): Fault[] {
  const isSecureString =
    resource.type === 'aws_ssm_parameter' &&
    ask(resource.properties, 'type').some(({ value }) => textOf(value) === 'SecureString');
  const path = isSecureString ? 'value' : KEPT.get(resource.type);
  return path === undefined ? [] : judgeAt(resource, resource.properties, path, '', template);
}

function findKeptByAzapi(templates: Templates): Fault[] {
  return azapiOf(templates, 'Microsoft.KeyVault/vaults/secrets').flatMap((resource) =>
    judgeAt(resource, bodyOf(resource), 'properties.value', 'body.', templates.templateOf(resource)),
  );
}

function judgeAt(subject: Subject, value: Value, path: string, prefix: string, template: Template): Fault[] {
  return ask(value, path).flatMap((answer) =>
    judgeLeaf('secret_value', answer.value, template).map(({ verdict, got }) => ({
      subject,
      path: `${prefix}${answer.path}`,
      verdict,
      got,
      expected: 'a reference to where the secret comes from: whoever reads the template reads it',
    })),
  );
}

/** Parameters, outputs, and what says how to sign in. */
function findAround(template: Template): Fault[] {
  return [...findInParameters(template), ...findInOutputs(template), ...findInProviders(template)];
}

function subjectIn(template: Template, address: string, type: string, keys: readonly string[]): Subject {
  return { address, type, stack: template.name, origin: { file: template.file, keys } };
}

function findInParameters(template: Template): Fault[] {
  const isCloudFormation = template.format === 'cloudformation';
  return [...template.parameters].flatMap(([name, { value, secret, hasDefault }]) => {
    const subject = subjectIn(
      template,
      isCloudFormation ? name : `var.${name}`,
      isCloudFormation ? 'Parameter' : 'variable',
      [isCloudFormation ? 'Parameters' : 'variable', name],
    );
    const likely = value.kind === 'unknown' && value.likely !== undefined ? value.likely : value;
    const text = hasDefault ? textOf(likely) : undefined;
    const seen = text === undefined ? undefined : secretIn(text);
    const broken = (path: string, got: string, expected: string): Fault[] => [
      { subject, path, verdict: 'broken', got, expected },
    ];
    const at = isCloudFormation ? 'Default' : 'default';
    if (seen !== undefined) return broken(at, seen, NO_DEFAULT);
    const isSecret = secret || isSecretName(name);
    if (isSecret && text !== undefined && isSecretText(secret ? 'password' : name, text))
      return broken(at, 'a secret in plain text', NO_DEFAULT);
    // A default that says where the secret is kept makes the parameter the name of one.
    const isShown = isCloudFormation && isSecretName(name) && !secret && text === undefined;
    return isShown ? broken('NoEcho', 'nothing', KEPT_OUT) : [];
  });
}

const SHOWS_SECRET = /(SecretAccessKey|Password|ConnectionString|PrimaryKey|SecondaryKey)$/;

function findInOutputs(template: Template): Fault[] {
  return [...template.outputs].flatMap(([name, value]) => {
    const isCloudFormation = template.format === 'cloudformation';
    const subject = isCloudFormation
      ? subjectIn(template, name, 'Output', ['Outputs', name])
      : subjectIn(template, `output.${name}`, 'output', ['output', name]);
    const isShown =
      isCloudFormation &&
      ((value.kind === 'reference' && SHOWS_SECRET.test(value.attribute)) ||
        (value.kind === 'unknown' &&
          [...template.parameters.values()].some(
            (parameter) =>
              parameter.secret && parameter.value.kind === 'unknown' && parameter.value.why === value.why,
          )));
    if (isShown)
      return [{ subject, path: 'Value', verdict: 'broken' as const, got: 'a secret', expected: NOT_SHOWN }];
    return findSecrets(subject, mapOf([[name, value]]), template).filter(
      ({ verdict }) => verdict === 'broken',
    );
  });
}

function findInProviders(template: Template): Fault[] {
  return [
    ...[...template.providers].flatMap(([name, provider]) =>
      findSecrets(
        subjectIn(template, `provider.${name}`, 'provider', ['provider', name]),
        provider,
        template,
      ),
    ),
    ...template.terraform.flatMap((block) =>
      findSecrets(
        subjectIn(template, 'terraform', 'terraform', ['terraform']),
        mapOf([['backend', valueAt(block, 'backend')]]),
        template,
      ),
    ),
  ];
}

import { ask } from '../../template';
import type { Possible, Resource, Template, Templates } from '../../template';
import { readAwsRegion } from './read-value';
import type { Reading } from './read-value';

/** Name of the provider block that makes a resource of AWS in Terraform. */
export function awsProviderOf(resource: Resource): string {
  const provider = resource.settings.entries.get('provider');
  const name = provider?.kind === 'known' ? String(provider.value) : 'aws';
  return /^aws(\.|$)/.test(name) ? name : 'aws';
}

export function isTerraformAws(resource: Resource): boolean {
  return /^(aws|awscc)_/.test(resource.type);
}

/** The value of a resource's own `region`, which goes before its provider's. */
export function ownRegion(resource: Resource): Possible | undefined {
  if (!isTerraformAws(resource)) return undefined;
  const [answer] = ask(resource.properties, 'region');
  return answer === undefined || answer.value.kind === 'absent' ? undefined : answer.value;
}

/** Where AWS makes a resource. */
export function regionOf(resource: Resource, templates: Templates): Reading {
  const template = templates.templateOf(resource);
  // That whoever deploys a stack chooses its region is said of the stack, and not again of each thing in it.
  if (template.format === 'cloudformation') return { ...regionOfStack(template), decided: true };
  const own = ownRegion(resource);
  if (own !== undefined) return readAwsRegion(own);
  return regionOfProvider(template, awsProviderOf(resource));
}

export function regionOfStack(template: Template): Reading {
  const { region } = template;
  return region === undefined || region.kind === 'options'
    ? { places: undefined, decided: false }
    : readAwsRegion(region);
}

export function regionOfProvider(template: Template, name: string): Reading {
  const provider = template.providers.get(name);
  const [answer] = provider === undefined ? [] : ask(provider, 'region');
  if (answer === undefined || answer.value.kind === 'absent') return { places: undefined, decided: false };
  return readAwsRegion(answer.value);
}

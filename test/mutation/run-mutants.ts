import { CONTROLS, evaluate } from '../../lib/policy';
import type { Control, Finding } from '../../lib/policy';
import type { Templates } from '../../lib/template';
import { controlsFor } from './controls-for';
import { templatesWith } from './environments';
import type { Environment } from './environments';
import { cloudFormationEncodings, mutateCloudFormation } from './mutate-cloudformation';
import type { Mutated } from './mutate-cloudformation';
import { mutateTerraform, terraformEncodings, terraformType } from './mutate-terraform';
import type { Operator } from './operator';
import type { Tree } from './tree';

/** A place that a fault can be put into. */
interface Place {
  readonly environment: Environment;
  readonly file: string;
  readonly id: string;
}

/** One fault in one place, said in one way. */
export interface Mutant extends Place {
  readonly operator: Operator;
  readonly encoding: string;
}

export interface Outcome {
  readonly mutant: Mutant;
  /** Ids of the controls that found it; none: it survived. */
  readonly killedBy: readonly string[];
}

/** How many mutants are tried: each operator as it is in one environment and once in another way, or more. */
export type Extent = 'sample' | 'ways' | 'everywhere';

/**
 * The mutants to try.
 * @param extent `sample`: each operator as it is, and in one other way; `ways`: in every way; `everywhere`: in every
 *   way in every environment. Environments and ways take turns, the same ones each time.
 */
export function mutantsOf(
  environments: readonly Environment[],
  operators: readonly Operator[],
  extent: Extent,
): Mutant[] {
  return operators.flatMap((operator, turn) => {
    const places = environments.flatMap((environment) => placeIn(environment, operator) ?? []);
    if (places.length === 0) return [];
    const [plain = 'literal', ...others] =
      operator.cloud === 'aws' ? cloudFormationEncodings(operator) : terraformEncodings(operator);
    const ways = extent === 'sample' ? others.slice(turn % others.length).slice(0, 1) : others;
    return [plain, ...ways].flatMap((encoding, index) => {
      const chosen = extent === 'everywhere' ? places : [places[(turn + index) % places.length]!];
      return chosen.map((place): Mutant => ({ ...place, operator, encoding }));
    });
  });
}

/** Operators that no environment has a place for: they prove nothing, so there must be none. */
export function withoutPlace(
  environments: readonly Environment[],
  operators: readonly Operator[],
): Operator[] {
  return operators.filter((operator) =>
    environments.every((environment) => placeIn(environment, operator) === undefined),
  );
}

function placeIn(environment: Environment, operator: Operator): Place | undefined {
  const { change, cloud, type, where } = operator;
  if (environment.cloud !== cloud) return undefined;
  for (const [file, document] of environment.documents) {
    if (change.kind === 'root')
      return { environment, file: type === '' ? file : manifestOf(environment), id: '' };
    const resources = resourcesIn(document, cloud, type);
    // What is added may be added anywhere; next to its like if there is one, so that the estate's own is not the first.
    if (change.kind === 'add' && environment.address !== 'estate/aws') return { environment, file, id: '' };
    const [id] = resources.find(([, properties]) => where?.(properties) ?? true) ?? [];
    if (id !== undefined && change.kind !== 'add') return { environment, file, id };
  }
  return undefined;
}

/** What says where the stacks of CloudFormation are deployed. */
function manifestOf({ address }: Environment): string {
  return `out/${address}/manifest.json`;
}

function documentOf(environment: Environment, file: string): Tree {
  const text = environment.files.find(({ name }) => name === file)!.text;
  return environment.documents.get(file) ?? (JSON.parse(text) as Tree);
}

/** Resources of a type with their properties. */
export function resourcesIn(document: Tree, cloud: Environment['cloud'], type: string): [string, Tree][] {
  if (cloud === 'aws') {
    return Object.entries((document['Resources'] ?? {}) as Record<string, Tree>)
      .filter(([, resource]) => resource['Type'] === type)
      .map(([id, resource]): [string, Tree] => [id, (resource['Properties'] ?? {}) as Tree]);
  }
  const [own, api] = [terraformType(type), type.split(' ')[1]];
  return Object.entries((document['resource']?.[own] ?? {}) as Record<string, Tree>).filter(
    ([, properties]) => api === undefined || String(properties['type']).startsWith(`${api}@`),
  );
}

/** Puts a mutant to the controls that its obligation is for, and to all of them if none of those finds it. */
export function run(mutant: Mutant): Outcome | undefined {
  const { environment, file, id, operator, encoding } = mutant;
  const original = documentOf(environment, file);
  const mutated =
    operator.cloud === 'aws'
      ? mutateCloudFormation(original, id, operator, encoding)
      : mutateTerraform(original, id, operator, encoding);
  if (mutated === undefined) return undefined;
  const broken = templatesOf(environment, file, mutated);
  const placebo =
    mutated.placebo === undefined ? undefined : templatesOf(environment, file, { document: mutated.placebo });
  const found = (controls: readonly Control[]): string[] => {
    const judge = (templates: Templates): Finding[] =>
      on(mutated.subject, evaluate(templates, controls, environment.context));
    // What is found without the fault too is no proof of it.
    const without = new Set(placebo === undefined ? [] : judge(placebo).map(keyOf));
    return controlsOf(judge(broken).filter((finding) => !without.has(keyOf(finding))));
  };
  const wanted = controlsFor(operator.obligation);
  const killedBy = found(wanted);
  const others = CONTROLS.filter((control) => !wanted.includes(control));
  return { mutant, killedBy: killedBy.length > 0 ? killedBy : found(others) };
}

export function templatesOf(
  environment: Environment,
  file: string,
  { document, modules }: Mutated,
): Templates {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return templatesWith(
    environment,
    new Map([
      [file, JSON.stringify(document)],
      ...Object.entries(modules ?? {}).map(([name, module]): [string, string] => [
        folder + name,
        JSON.stringify(module),
      ]),
    ]),
  );
}

/** Findings that count, on one resource; on anything if the fault is in none. */
function on(subject: string | undefined, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.waiver === undefined && (subject === undefined || finding.subject.address === subject),
  );
}

function keyOf({ control, path, expected, verdict }: Finding): string {
  return [control.id, path, expected, verdict].join('\n');
}

function controlsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ control }) => control.id))].sort();
}

export function nameOf({ operator, encoding, environment, id }: Mutant): string {
  return `${operator.obligation}: ${operator.name} [${encoding}] in ${environment.address}${id === '' ? '' : ` ${id}`}`;
}

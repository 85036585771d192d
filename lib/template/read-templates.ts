import { posix } from 'node:path';
import { compareText, failure, success } from '../values';
import type { Issue, Result } from '../values';
import { readAssembly, readAssets } from './cloudformation/assembly';
import { joinStacks } from './cloudformation/join-stacks';
import { nestedFiles, readStackTree } from './cloudformation/nested-stacks';
import type { Library } from './cloudformation/nested-stacks';
import type { Stack } from './cloudformation/read-cloudformation';
import { settleConditions } from './cloudformation/settle-conditions';
import { isList, isObject, valueUnder } from './json';
import type { Json } from './json';
import { parseFile } from './parse-file';
import type { Template, TemplateFile } from './template';
import { Templates } from './templates';
import type { World } from './templates';
import type { ModuleFile } from './terraform/module-blocks';
import { isPlan, readPlan } from './terraform/read-plan';
import { readTerraform } from './terraform/read-terraform';
import type { Reading, Settled } from './terraform/read-terraform';
import { settleMakings } from './terraform/settle-makings';
import type { SettledModule } from './terraform/settle-makings';
import { known } from './value';

/** The only AWS region in the UK: where a template is taken to be deployed if nothing says so. */
const ASSUMED_REGION = 'eu-west-2';

interface ParsedFile {
  readonly name: string;
  readonly json: Json;
}

/**
 * Reads files into templates that are judged together. Which format a file is in is told from what it says.
 * Files that are neither CloudFormation nor Terraform are left out; a file that should be and cannot be read is an
 * issue, because what was not read proves nothing.
 */
export function readTemplates(files: readonly TemplateFile[]): Result<Templates> {
  const issues: Issue[] = [];
  const parsed: ParsedFile[] = [];
  const templates = files.filter(({ isText }) => isText !== true);
  for (const file of templates.sort((a, b) => compareText(a.name, b.name))) {
    const json = parseFile(file);
    if (!json.ok) {
      if (isMeant(file)) issues.push(...json.issues);
    } else if (isMeant(file) && formatOf({ name: file.name, json: json.value }) === undefined) {
      issues.push(notATemplate(file));
    } else {
      parsed.push({ name: file.name, json: json.value });
    }
  }
  if (issues.length > 0) return failure(issues);
  const names = new Set<string>();
  const of = (format: Format): ParsedFile[] => parsed.filter((file) => formatOf(file) === format);
  const stackFiles = of('cloudformation');
  const stacks = readStacks(stackFiles, parsed, names);
  const plans = of('plan').map(({ name, json }) =>
    readPlan(json, name, unused(posix.basename(name).replace(/\.json$/, ''), name, names)),
  );
  const modules = readModules(of('terraform'), new Map(files.map(({ name, text }) => [name, text])), names);
  const joined = joinStacks(stacks);
  const roots = modules.map(({ template }) => template);
  const worlds = (): World[] => [
    ...settleConditions(stackFiles, stacks).map(({ when, files: settled }) => ({
      when,
      templates: new Templates([...joinStacks(readStacks(settled, parsed, new Set())), ...plans, ...roots]),
    })),
    ...modules.flatMap(({ template: before, settled }) =>
      settled().map(({ when, template }) => ({
        when,
        templates: new Templates([
          ...joined,
          ...plans,
          ...roots.map((root) => (root === before ? template : root)),
        ]),
      })),
    ),
  ];
  return success(new Templates([...joined, ...plans, ...roots], worlds));
}

/** Whether a file is meant to be a template: it is named as one, was asked for, or reads like one. */
function isMeant({ name, text, hcl, isNamed }: TemplateFile): boolean {
  if (
    isNamed === true ||
    hcl !== undefined ||
    /\.(tf\.json|template(\.(json|ya?ml))?|tfvars(\.json)?)$/.test(name)
  )
    return true;
  return /\.ya?ml$/.test(name)
    ? /^["']?(Resources|AWSTemplateFormatVersion)["']?\s*:/m.test(text)
    : /"(AWSTemplateFormatVersion|planned_values)"\s*:/.test(text) || /"Type"\s*:\s*"AWS::/.test(text);
}

function notATemplate({ name }: TemplateFile): Issue {
  return {
    code: 'template/not-a-template',
    file: name,
    line: 1,
    column: 1,
    path: '',
    got: 'a file that is neither',
    expected: 'a CloudFormation template, Terraform configuration or a Terraform plan as JSON',
  };
}

type Format = 'cloudformation' | 'terraform' | 'plan' | 'assembly';

const TERRAFORM_SECTIONS = new Set(
  ['//', 'resource', 'data', 'module', 'provider', 'terraform', 'locals', 'variable', 'output'].concat([
    'moved',
    'import',
    'removed',
    'check',
    'ephemeral',
  ]),
);

function formatOf({ name, json }: ParsedFile): Format | undefined {
  if (/\.(tf|tf\.json|tfvars|tfvars\.json)$/.test(name)) return 'terraform';
  if (!isObject(json)) return undefined;
  if (isPlan(json)) return 'plan';
  if (Object.hasOwn(json, 'AWSTemplateFormatVersion') || Object.hasOwn(json, 'Resources'))
    return 'cloudformation';
  if (isObject(json.artifacts) || name.endsWith('.assets.json')) return 'assembly';
  const isTerraform =
    isObject(json.resource) && Object.keys(json).every((key) => TERRAFORM_SECTIONS.has(key));
  return isTerraform ? 'terraform' : undefined;
}

/** A name that no other template has: two of one name would be taken for one. The file tells them apart. */
function unused(name: string, otherwise: string, names: Set<string>): string {
  const chosen = names.has(name) ? otherwise : name;
  names.add(chosen);
  return chosen;
}

function readStacks(files: readonly ParsedFile[], all: readonly ParsedFile[], names: Set<string>): Stack[] {
  const assemblies = all.flatMap(({ name, json }) => readAssembly(name, json));
  const library: Library = {
    files: new Map(files.map(({ name, json }) => [name, json])),
    assets: new Map(all.flatMap(({ name, json }) => readAssets(name, json))),
  };
  const nested = nestedFiles(library);
  const roots = files.filter(({ name }) => !nested.has(name));
  // Stacks that only nest each other have no root: each is read on its own, so that none is left out.
  return (roots.length > 0 ? roots : files).flatMap(({ name: file }) => {
    const assembly = assemblies.find(({ templateFile }) => templateFile === file);
    const stackName =
      assembly?.name ?? posix.basename(file).replace(/(\.template)?\.(json|ya?ml|template)$/, '');
    return readStackTree(
      file,
      {
        name: unused(stackName, file, names),
        stackName,
        region: known(assembly?.region ?? ASSUMED_REGION),
        regionAssumed: assembly?.region === undefined,
        account: assembly?.account,
      },
      library,
    );
  });
}

/** Root modules are the folders that no other folder calls. */
function readModules(
  files: readonly ModuleFile[],
  texts: ReadonlyMap<string, string>,
  names: Set<string>,
): { template: Template; settled: () => SettledModule[] }[] {
  const folders = new Map<string, ModuleFile[]>();
  for (const file of files) {
    const folder = posix.dirname(file.name);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const called = new Set(
    files.flatMap(({ name, json }) =>
      localSources(json).map((source) => posix.normalize(posix.join(posix.dirname(name), source))),
    ),
  );
  const roots = [...folders.keys()].filter((folder) => !called.has(folder));
  // Folders that only call each other have no root: each is read on its own, so that none is left out.
  return (roots.length > 0 ? roots : [...folders.keys()]).map((folder) => {
    // CDK Terrain's folders are named after their stacks.
    const name = unused(folder === '.' ? 'root' : posix.basename(folder), folder, names);
    const read = (settled?: Settled): Reading => readTerraform(folder, name, { folders, texts }, settled);
    const reading = read();
    return { template: reading.template, settled: () => settleMakings(reading, read) };
  });
}

function localSources(json: Json): string[] {
  const modules = valueUnder(json, 'module');
  return (isList(modules) ? modules : [modules])
    .flatMap((each) => (isObject(each) ? Object.values(each) : []))
    .flatMap((body) => (isList(body) ? body : [body]))
    .flatMap((body) => {
      const source = valueUnder(body, 'source');
      return typeof source === 'string' && source.startsWith('.') ? [source] : [];
    });
}

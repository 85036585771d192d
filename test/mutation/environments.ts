import { draftBlueprints } from '../../lib/blueprint';
import type { Config } from '../../lib/department';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Context, Control, Finding } from '../../lib/policy';
import { readTemplates, Templates } from '../../lib/template';
import type { Template, TemplateFile } from '../../lib/template';
import type { Cloud } from '../../lib/values';
import { shippedConfig, TODAY } from '../support/shipped';
import { estateFilesOf, filesOf } from '../support/templates';
import { terraformFilesOf } from '../support/terraform-files';
import type { Tree } from './tree';

/** A clean environment, read once, of which single templates are exchanged. */
export interface Environment {
  /** `dfe/prod/aws` */
  readonly address: string;
  readonly cloud: Cloud;
  readonly context: Context;
  readonly files: readonly TemplateFile[];
  /** Parsed templates by the name of their file. Never changed: clone them. */
  readonly documents: ReadonlyMap<string, Tree>;
  readonly read: readonly Template[];
}

/** Every environment that is shipped, and the guard-rails of the estate. */
export function shippedEnvironments(only: (address: string) => boolean = () => true): Environment[] {
  const config = shippedConfig();
  const environments = draftBlueprints(config)
    .filter(({ environment }) => only(environment.address))
    .map((blueprint): Environment => {
      const { address, cloud, stage, department } = blueprint.environment;
      const files = cloud === 'aws' ? filesOf(config, blueprint) : terraformFilesOf(config, blueprint);
      return environmentOf(address, cloud, files, {
        today: TODAY,
        asked: { estate: config.estate, department: departmentOf(config, department), stage, cloud },
      });
    });
  return only('estate/aws')
    ? [...environments, environmentOf('estate/aws', 'aws', estateFilesOf(config), { today: TODAY })]
    : environments;
}

function departmentOf(config: Config, code: string): Config['departments'][number] {
  const department = config.departments.find((each) => each.code === code);
  if (department === undefined) throw new Error(`no department ${code}`);
  return department;
}

const IS_TEMPLATE = /(\.template\.json|\.tf\.json)$/;

export function environmentOf(
  address: string,
  cloud: Cloud,
  files: Readonly<Record<string, string>>,
  context: Context,
): Environment {
  const templates = Object.entries(files)
    .filter(([name]) => IS_TEMPLATE.test(name) || (cloud === 'aws' && name === 'manifest.json'))
    .map(([name, text]): TemplateFile => ({ name: `out/${address}/${name}`, text }));
  return {
    address,
    cloud,
    context,
    files: templates,
    documents: new Map(
      templates
        .filter(({ name }) => IS_TEMPLATE.test(name))
        .map(({ name, text }) => [name, JSON.parse(text) as Tree]),
    ),
    read: read(templates).all,
  };
}

/** What the controls say once files are exchanged; those of Terraform's other root modules are not read again. */
export function audit(
  environment: Environment,
  changed: ReadonlyMap<string, string> = new Map(),
  controls: readonly Control[] = CONTROLS,
): Finding[] {
  return evaluate(templatesWith(environment, changed), controls, environment.context);
}

export function templatesWith(environment: Environment, changed: ReadonlyMap<string, string>): Templates {
  if (changed.size === 0) return new Templates(environment.read);
  const files = [...changed].map(([name, text]): TemplateFile => ({ name, text }));
  // Stacks of CloudFormation lead to each other, so all are read again.
  if (environment.cloud === 'aws') {
    return read([...environment.files.filter(({ name }) => !changed.has(name)), ...files]);
  }
  const again = read(files);
  const others = environment.read.filter(({ file }) => !again.all.some((template) => template.file === file));
  return new Templates([...others, ...again.all], () =>
    again
      .worlds()
      .map(({ when, templates }) => ({ when, templates: new Templates([...others, ...templates.all]) })),
  );
}

function read(files: readonly TemplateFile[]): Templates {
  const result = readTemplates(files);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

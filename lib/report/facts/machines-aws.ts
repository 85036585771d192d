import { findAwsAccelerator } from '../../catalogue';
import { ask, referencesIn, valueAt } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { acceleratorsOf } from './catalogued';
import type { MachineRow } from './models';
import { addressOf, either, isSaid, numbersAt, spoken, wordsOf } from './spoken';

interface Spelling {
  readonly type: string;
  /** What the machines belong to. */
  readonly of: string;
  readonly least: string;
  readonly most: string;
}

const GROUPS: readonly Spelling[] = [
  {
    type: 'AWS::EKS::Nodegroup',
    of: 'ClusterName',
    least: 'ScalingConfig.MinSize',
    most: 'ScalingConfig.MaxSize',
  },
  {
    type: 'aws_eks_node_group',
    of: 'cluster_name',
    least: 'scaling_config.min_size',
    most: 'scaling_config.max_size',
  },
  { type: 'AWS::AutoScaling::AutoScalingGroup', of: '', least: 'MinSize', most: 'MaxSize' },
  { type: 'aws_autoscaling_group', of: '', least: 'min_size', most: 'max_size' },
];

/** Machines of AWS that have accelerators, or may: those of clusters, of groups and on their own. */
export function awsMachines(templates: Templates): MachineRow[] {
  const groups = GROUPS.flatMap((spelling) =>
    templates.ofType(spelling.type).map((group) => groupRow(group, spelling, templates)),
  );
  const single = [
    ['AWS::EC2::Instance', 'InstanceType'] as const,
    ['aws_instance', 'instance_type'] as const,
  ].flatMap(([type, path]) =>
    templates.ofType(type).map((machine): MachineRow => {
      const kinds = ask(machine.properties, path).map(({ value }) => value);
      return { resource: addressOf(machine), of: 'on its own', count: '1', ...acceleration(kinds, 1) };
    }),
  );
  return [...groups, ...single].filter(({ accelerators }) => accelerators !== 'none');
}

function groupRow(group: Resource, { of, least, most }: Spelling, templates: Templates): MachineRow {
  const kinds = kindsOf(group, templates);
  const { all, decided } = numbersAt(group.properties, most);
  return {
    resource: addressOf(group),
    of: of === '' ? 'a group of its own' : `cluster ${clusterOf(group, of, templates)}`,
    count: `${spoken(group.properties, least)} to ${spoken(group.properties, most)}`,
    ...acceleration(kinds, decided ? Math.max(...all) : undefined),
  };
}

const OWN = ['InstanceTypes[]', 'instance_types[]'];
/** Where a group says by which template, and in place of which of its machines, it is made. */
const BY = ['LaunchTemplate', 'MixedInstancesPolicy', 'launch_template', 'mixed_instances_policy'];
const OVERRIDES = [
  'MixedInstancesPolicy.LaunchTemplate.Overrides.InstanceType',
  'mixed_instances_policy.launch_template.override.instance_type',
];
const IN_TEMPLATE = ['LaunchTemplateData.InstanceType', 'instance_type'];

/** The types of the machines of a group, which it or its launch template says. */
function kindsOf(group: Resource, templates: Templates): Possible[] {
  const at = (resource: Resource, paths: readonly string[]): Possible[] =>
    paths
      .flatMap((path) => ask(resource.properties, path))
      .flatMap(({ value }) => (value.kind === 'absent' ? [] : [value]));
  const own = at(group, [...OWN, ...OVERRIDES]);
  if (own.length > 0) return own;
  const made = BY.flatMap((path) => referencesIn(valueAt(group.properties, path))).flatMap(({ reference }) =>
    templates.targets(reference, group),
  );
  return [...new Set(made)].flatMap((template) => at(template, IN_TEMPLATE));
}

function clusterOf(group: Resource, path: string, templates: Templates): string {
  const [answer] = ask(group.properties, path);
  const cluster = answer?.value.kind === 'reference' ? templates.target(answer.value, group) : undefined;
  if (cluster === undefined) return spoken(group.properties, path);
  const name = isSaid(cluster.properties, 'Name')
    ? valueAt(cluster.properties, 'Name')
    : valueAt(cluster.properties, 'name');
  return spoken(name, '', cluster.address);
}

const ACCELERATED = /^(p|g|gr|trn|inf|dl|vt|f)\d/;

function acceleration(
  kinds: readonly Possible[],
  machines: number | undefined,
): Pick<MachineRow, 'machine' | 'accelerators' | 'atMost'> {
  const names = kinds.map((kind) => wordsOf(kind));
  const each = kinds.map((kind, index) => {
    const found = kind.kind === 'known' ? findAwsAccelerator(String(kind.value)) : undefined;
    const mayHave = kind.kind !== 'known' || ACCELERATED.test(names[index] ?? '');
    return { words: acceleratorsOf(found, mayHave), gpus: found?.gpus ?? (mayHave ? undefined : 0) };
  });
  const most = each.every(({ gpus }) => gpus !== undefined)
    ? Math.max(0, ...each.map(({ gpus }) => gpus ?? 0))
    : undefined;
  return {
    machine: names.length === 0 ? 'the template does not say' : either(names),
    accelerators:
      each.length === 0
        ? 'not known: the template does not say which machine'
        : either(each.map(({ words }) => words)),
    ...(most === undefined || machines === undefined || each.length === 0 ? {} : { atMost: most * machines }),
  };
}

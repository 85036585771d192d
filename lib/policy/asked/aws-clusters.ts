import { findAwsAccelerator } from '../../catalogue';
import { faultOf } from '../judge-text';
import type { AwsPool, AwsStage } from '../../department';
import { ask } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Fault } from '../control';
import { describe } from '../requirement';
import { differs, knownAt, missing, notAsked, pair, same } from './whole';

interface WantedPool {
  readonly cluster: string;
  readonly name: string;
  readonly pool: AwsPool;
}

/** Clusters and pools are those asked for; nodes without accelerators carry what runs a cluster, and need no asking. */
export function awsClusters(stage: AwsStage, templates: Templates): Fault[] {
  const wanted = Object.entries(stage.clusters);
  const made = templates.ofType('AWS::EKS::Cluster');
  const clusters = pair(made, wanted, (cluster, [name]) =>
    [...knownAt(cluster.properties, 'Name'), cluster.stack, cluster.address].some((text) =>
      text.toLowerCase().includes(name),
    )
      ? 2
      : 1,
  );
  return [
    ...clusters.extra.map((cluster) => notAsked(cluster, 'a cluster that was not asked for')),
    ...clusters.missing.map(([name]) => missing(templates, `a cluster '${name}'`)),
    ...clusters.pairs.flatMap(([cluster, [name, { version }]]) =>
      differs(cluster, 'Version', version, `the version of cluster '${name}'`, 'fine'),
    ),
    ...pools(stage, templates),
  ];
}

function pools(stage: AwsStage, templates: Templates): Fault[] {
  const wanted = Object.entries(stage.clusters).flatMap(([cluster, { pools: each }]) =>
    Object.entries(each).map(([name, pool]): WantedPool => ({ cluster, name, pool })),
  );
  const made = templates
    .ofType('AWS::EKS::Nodegroup')
    .map((group) => ({ group, machines: machinesOf(group, templates) }))
    .filter(({ machines }) => wanted.length === 0 || machines.some(({ value }) => mayAccelerate(value)));
  const found = pair(made, wanted, ({ group, machines }, each) => {
    const kinds = machines.map(({ value }) => same(value, [each.pool.instanceType]));
    const isSized = ['MinSize', 'MaxSize'].every((size) =>
      knownAt(group.properties, `ScalingConfig.${size}`).includes(
        String(size === 'MinSize' ? each.pool.nodes.min : each.pool.nodes.max),
      ),
    );
    const isNamed = [group.address, ...knownAt(group.properties, 'NodegroupName')].some((text) =>
      text.toLowerCase().includes(each.name.replaceAll('-', '')),
    );
    const isKind = kinds.includes('fine') || kinds.includes('cannot-tell');
    // A pool of another machine is still the pool, if its name or size is right: what differs is said there.
    return (isKind ? 4 : 0) + (isNamed ? 2 : 0) + (isSized ? 1 : 0);
  });
  return [
    ...found.extra.flatMap(({ group, machines }) =>
      machines.map(({ on, path, value }) =>
        notAsked(on, `nodes of ${group.address} that were not asked for: ${describe(value)}`, path),
      ),
    ),
    ...found.missing.map(({ cluster, name, pool }) =>
      missing(
        templates,
        `nodes of ${pool.instanceType}, at most ${String(pool.nodes.max)}: pool '${name}' of cluster '${cluster}'`,
      ),
    ),
    ...found.pairs.flatMap(([{ group, machines }, { name, pool }]) => [
      ...machines.flatMap(({ on, path, value }): Fault[] => {
        const verdict = same(value, [pool.instanceType]);
        return faultOf(on, path, verdict, value, `${pool.instanceType}, which pool '${name}' asks for`);
      }),
      ...differs(group, 'ScalingConfig.MinSize', pool.nodes.min, `which pool '${name}' asks for`),
      ...differs(group, 'ScalingConfig.MaxSize', pool.nodes.max, `which pool '${name}' asks for`),
    ]),
  ];
}

interface Machine {
  readonly on: Resource;
  readonly path: string;
  readonly value: Possible;
}

/** The instance types of a node group, which it or its launch template says. */
function machinesOf(group: Resource, templates: Templates): Machine[] {
  const own = ask(group.properties, 'InstanceTypes[]')
    .filter(({ value }) => value.kind !== 'absent')
    .map(({ path, value }) => ({ on: group, path, value }));
  if (own.length > 0) return own;
  return ask(group.properties, 'LaunchTemplate').flatMap(({ value }) =>
    [...ask(value, 'Id'), ...ask(value, 'Name')].flatMap((answer): Machine[] => {
      if (answer.value.kind === 'absent') return [];
      const template = answer.value.kind === 'reference' ? templates.target(answer.value, group) : undefined;
      if (template === undefined)
        return [
          {
            on: group,
            path: 'LaunchTemplate',
            value: { kind: 'unknown', why: 'its launch template is not among what was read' },
          },
        ];
      return ask(template.properties, 'LaunchTemplateData.InstanceType').map((type) => ({
        on: template,
        path: type.path,
        value: type.value,
      }));
    }),
  );
}

function mayAccelerate(value: Possible): boolean {
  if (value.kind !== 'known') return value.kind !== 'absent';
  const type = String(value.value);
  return findAwsAccelerator(type) !== undefined || /^(p|g|gr|trn|inf|dl|vt|f)\d/.test(type);
}

import type { Blueprint } from '../../lib/blueprint';
import type { Config } from '../../lib/department';
import type { Cloud } from '../../lib/values';
import { differences, print } from './readable';
import type { Tree } from './readable';
import { baselineConfig, blueprintsOn, shippedConfig } from './shipped';

/** Resources of each stack of an environment, as people read them. */
type ReadableStacks = (config: Config, blueprint: Blueprint) => Record<string, Record<string, Tree>>;

/**
 * The baseline, an environment that has everything once, in full; and how each shipped environment of the cloud differs
 * from it. Clusters go by `cluster`.
 */
export function describeSnapshots(cloud: Cloud, stacksOf: ReadableStacks): void {
  const environments = (config: Config): Map<string, ReturnType<ReadableStacks>> =>
    new Map(
      blueprintsOn(cloud, config).map((blueprint) => [
        blueprint.environment.address,
        Object.fromEntries(
          Object.entries(stacksOf(config, blueprint)).map(([stack, resources]) => [
            stack.replace(/^cluster-.*/, 'cluster'),
            resources,
          ]),
        ),
      ]),
    );
  const [baseline = {}] = environments(baselineConfig()).values();

  describe('the baseline: an environment that has everything once', () => {
    test.each(Object.entries(baseline))('%s', (_stack, resources) => {
      expect(print(resources)).toMatchSnapshot();
    });
  });

  describe('how each shipped environment differs from the baseline', () => {
    test.each([...environments(shippedConfig())])('%s', (_address, stacks) => {
      const lines = Object.keys(baseline).flatMap((stack) =>
        stacks[stack] === undefined
          ? [`${stack}: none`]
          : differences(baseline[stack] ?? {}, stacks[stack]).map((line) => `${stack} ${line}`),
      );
      expect(lines.join('\n')).toMatchSnapshot();
    });
  });
}

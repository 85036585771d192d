import { differences, print, readable } from '../../support/readable';
import { baselineConfig, blueprintsOn, shippedConfig } from '../../support/shipped';
import { estateFilesOf, filesOf, templatesIn } from '../../support/templates';
import type { Templates } from '../../support/templates';
import type { Config } from '../../../lib/department';

/** Every environment by address: resources of each stack, as people read them. Clusters go by `cluster`. */
function environments(config: Config): Map<string, Record<string, ReturnType<typeof readable>>> {
  return new Map(
    blueprintsOn('aws', config).map((blueprint) => {
      const { address, name, account } = blueprint.environment;
      const stacks: Templates = templatesIn(filesOf(config, blueprint), name);
      return [
        address,
        Object.fromEntries(
          Object.entries(stacks).map(([stack, template]) => [
            stack.replace(/^cluster-.*/, 'cluster'),
            readable(template, { name, account }),
          ]),
        ),
      ];
    }),
  );
}

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

test('the guard rails of the estate', () => {
  const [template] = Object.values(templatesIn(estateFilesOf(shippedConfig()), ''));
  expect(print(readable(template!, { name: '<none>', account: '<none>' }))).toMatchSnapshot();
});

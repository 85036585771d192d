import fc from 'fast-check';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Finding } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import { audit, shippedEnvironments } from '../mutation/environments';
import type { Environment } from '../mutation/environments';
import type { Tree } from '../mutation/tree';
import { CLOUDFORMATION, sayAgain, TERRAFORM } from '../support/say-again';
import { wrapAgain } from '../support/wrap-again';
import { asYaml } from '../support/yaml-again';

// What is in order stays so in other words: a control that finds fault with those judges how a thing is said and not
// what it is. SAID_AGAIN sets how many templates are tried on each cloud.

const RUNS = Number(process.env['SAID_AGAIN'] ?? 15);
const SEED = Number(process.env['SEED'] ?? 1);

const shipped = {
  aws: shippedEnvironments((address) => address.endsWith('/aws')),
  azure: shippedEnvironments((address) => address.endsWith('/azure')),
};

/** Which template, and up to 20 of its properties to say again. */
const chosen = fc.record({
  template: fc.nat(2 ** 30),
  choices: fc.array(fc.record({ place: fc.nat(2 ** 30), way: fc.nat(2 ** 30) }), {
    maxLength: 20,
    size: 'max',
  }),
});

function templateOf(
  environments: readonly Environment[],
  index: number,
): { environment: Environment; file: string; original: Tree } {
  const all = environments.flatMap((environment) =>
    [...environment.documents].map(([file, original]) => ({ environment, file, original })),
  );
  return all[index % all.length]!;
}

function shown(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ waiver }) => waiver === undefined)
    .map(({ control, verdict, subject, path, got, expected }) =>
      [control.id, verdict, subject.address, path, got, expected].join(' | '),
    );
}

test('CloudFormation in other words, and in YAML', () => {
  fc.assert(
    fc.property(chosen, fc.boolean(), ({ template, choices }, isYaml) => {
      const { environment, file, original } = templateOf(shipped.aws, template);
      const { document, said } = sayAgain(original, CLOUDFORMATION, choices);
      const name = isYaml ? file.replace(/json$/, 'yaml') : file;
      const text = isYaml ? asYaml(document) : JSON.stringify(document);
      const files = environment.files.map((each) =>
        each.name === file
          ? { name, text }
          : // What lists the stacks says where each is.
            {
              ...each,
              text: each.text.replaceAll(
                file.slice(file.lastIndexOf('/') + 1),
                name.slice(name.lastIndexOf('/') + 1),
              ),
            },
      );
      const read = readTemplates(files);
      expect({ name, said, issues: read.ok ? [] : read.issues }).toEqual({ name, said, issues: [] });
      const found = read.ok ? shown(evaluate(read.value, CONTROLS, environment.context)) : [];
      expect({ name, said, found }).toEqual({ name, said, found: [] });
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);

test('Terraform in other words, in modules, loops and dynamic blocks', () => {
  fc.assert(
    fc.property(
      chosen,
      fc.option(fc.record({ resource: fc.nat(2 ** 30), way: fc.nat(2 ** 30) })),
      ({ template, choices }, wrapping) => {
        const { environment, file, original } = templateOf(shipped.azure, template);
        const wrap = wrapping === null ? undefined : wrapAgain(original, wrapping);
        const { document, said } = sayAgain(wrap?.wrapped.document ?? original, TERRAFORM, choices);
        const folder = file.slice(0, file.lastIndexOf('/') + 1);
        const modules = Object.entries(wrap?.wrapped.modules ?? {});
        const found = audit(
          environment,
          new Map([
            [file, JSON.stringify(document)],
            ...modules.map(([name, module]): [string, string] => [folder + name, JSON.stringify(module)]),
          ]),
        );
        const what = { file, wrap: wrap?.said, said };
        expect({ ...what, found: shown(found) }).toEqual({ ...what, found: [] });
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);

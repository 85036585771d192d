import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { loadTemplates } from '../../lib/cli/load-templates';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Asked, Control } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import type { TemplateFile } from '../../lib/template';
import { parseFile } from '../../lib/template/parse-file';
import type { Tree } from '../mutation/tree';
import { askedFor, FIXTURES } from '../support/control-fixtures';
import { CLOUDFORMATION, sayAgain, TERRAFORM } from '../support/say-again';
import { TODAY } from '../support/shipped';

// What a control lets go it lets go in other words too, in templates as others write them. SAID_AGAIN sets how many are
// tried of each fixture.

const RUNS = Number(process.env['SAID_AGAIN'] ?? 15);
const SEED = Number(process.env['SEED'] ?? 1);

interface Fixture {
  readonly control: Control;
  readonly asked: Asked | undefined;
  /** The template, and what is next to it. */
  readonly document: Tree;
  readonly name: string;
  readonly others: readonly TemplateFile[];
}

async function fixtureOf(control: Control, file: string): Promise<Fixture[]> {
  const { files } = await loadTemplates('.', `${FIXTURES}/${control.id}/${file}`);
  const asked = askedFor(control.id, file);
  return files.flatMap((template): Fixture[] => {
    const parsed = template.isText === true ? undefined : parseFile(template);
    if (parsed?.ok !== true) return [];
    const document = structuredClone(parsed.value) as Tree;
    const isTerraform = template.name.includes('.tf');
    if (isTerraform) withoutLists(document);
    else if (!('Resources' in document)) return [];
    const name = template.name.replace(/\.(tf|ya?ml)$/, isTerraform ? '.tf.json' : '.json');
    return [{ control, asked, document, name, others: files.filter((each) => each !== template) }];
  });
}

/** HCL has a list of blocks where one is a map in JSON. */
function withoutLists(document: Tree): void {
  for (const byName of Object.values((document['resource'] ?? {}) as Record<string, Tree>)) {
    for (const [name, body] of Object.entries(byName)) {
      if (Array.isArray(body) && body.length === 1) byName[name] = body[0];
    }
  }
  for (const section of ['locals', 'variable'])
    if (Array.isArray(document[section])) document[section] = Object.assign({}, ...document[section]);
}

const cases = CONTROLS.flatMap((control) =>
  readdirSync(`${FIXTURES}/${control.id}`)
    .filter((file) => file.startsWith('let-go'))
    .map((file) => [control.id, file, control] as const),
);

test.each(cases)('%s: %s', async (_, file, control) => {
  const fixtures = await fixtureOf(control, file);
  expect(fixtures).not.toEqual([]);
  const number = fc.nat(2 ** 30);
  const choices = fc.array(fc.record({ place: number, way: number }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(number, choices, (index, chosen) => {
      const { asked, document, name, others } = fixtures[index % fixtures.length]!;
      const language = name.endsWith('.tf.json') ? TERRAFORM : CLOUDFORMATION;
      const again = sayAgain(document, language, chosen);
      const read = readTemplates([...others, { name, text: JSON.stringify(again.document) }]);
      const context = { today: TODAY, ...(asked === undefined ? {} : { asked }) };
      const found = read.ok ? evaluate(read.value, [control], context) : read.issues;
      expect([again.said, found.map(({ path, got }) => `${path}: ${got}`)]).toEqual([again.said, []]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

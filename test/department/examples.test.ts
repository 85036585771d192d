import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readConfig } from '../../lib/department';
import { renderIssues } from '../../lib/cli';
import { expectGolden } from '../support/golden';
import { sourceFile, TODAY } from '../support/shipped';

const ROOT = 'test/examples';
const examples = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Reads an example as if it were `config/`. What is not there comes from the shared estate. */
function read(example: string): ReturnType<typeof readConfig> {
  const own = `${ROOT}/${example}/estate.yaml`;
  // A department may be called estate by mistake: then the file is a department's.
  const estateIsOwn = existsSync(own) && readFileSync(own, 'utf8').includes('organisation:');
  const departments = readdirSync(`${ROOT}/${example}`)
    .filter((name) => name.endsWith('.yaml') && !(estateIsOwn && name === 'estate.yaml'))
    .map((name) => sourceFile(`${ROOT}/${example}/${name}`, `config/departments/${name}`));
  return readConfig(
    { estate: sourceFile(estateIsOwn ? own : `${ROOT}/estate.yaml`, 'config/estate.yaml'), departments },
    TODAY,
  );
}

describe('a mistake is explained in the words of the person who made it', () => {
  test.each(examples.filter((name) => name !== 'sound'))('%s', (example) => {
    const config = read(example);
    expect(config.ok).toBe(false);
    expectGolden(`${ROOT}/${example}/expected.txt`, renderIssues(config.ok ? [] : config.issues));
  });

  test('the file that all of them depart from is sound', () => {
    expect(read('sound')).toMatchObject({ ok: true });
  });
});

test('every issue that can be raised has an example', () => {
  const raised = readdirSync('lib/department', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)(check|read)-/.test(name))
    .flatMap((name) => [
      ...readFileSync(`lib/department/${name}`, 'utf8').matchAll(/code: '([a-z]+\/[a-z0-9-]+)'/g),
    ])
    .map((match) => match[1]);
  const shown = examples
    .filter((name) => existsSync(`${ROOT}/${name}/expected.txt`))
    .map((name) => readFileSync(`${ROOT}/${name}/expected.txt`, 'utf8'))
    .join('\n');
  const unshown = raised.filter((code) => !shown.includes(`  ${code ?? ''}\n`));
  // It takes a file of over a megabyte: see read-config.test.ts.
  expect(unshown).toEqual(['yaml/too-large']);
});

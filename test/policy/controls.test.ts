import { readdirSync } from 'node:fs';
import { loadTemplates } from '../../lib/cli/load-templates';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Control, Finding } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import { askedFor, FIXTURES } from '../support/control-fixtures';
import { TODAY } from '../support/shipped';

// Three fixtures for each control and cloud: what it catches, what it lets go, and of what it cannot tell. In `caught`
// a resource whose name begins with `bad` is caught and every other is let go; in `cannot-tell`, one that begins with
// `unclear` is said to be unclear. `aws` is CloudFormation, `azure` Terraform, `aws-terraform` Terraform of AWS.
// What a control judges by what was asked, it judges by the shipped environment that `context.yaml` names for the cloud;
// fixtures with `.asked.` in their names by that of `asked.yaml`.

async function judge(control: Control, file: string): Promise<{ findings: Finding[]; names: string[] }> {
  const { files, issues } = await loadTemplates('.', `${FIXTURES}/${control.id}/${file}`);
  expect(issues).toEqual([]);
  const read = readTemplates(files);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const asked = askedFor(control.id, file);
  return {
    findings: evaluate(read.value, [control], { today: TODAY, ...(asked === undefined ? {} : { asked }) }),
    names: [
      ...read.value.resources().map(({ address }) => address),
      ...read.value.all.flatMap(({ unread }) => unread.map(({ address }) => address)),
    ],
  };
}

const shortName = (address: string): string =>
  address.replace(/^(module\.[^.]+\.)*(data\.)?([a-z0-9_]+\.)?/, '').toLowerCase();

function marked(addresses: readonly string[], mark: string): string[] {
  return [...new Set(addresses.filter((address) => shortName(address).startsWith(mark)))].sort();
}

describe.each(CONTROLS.map((control) => [control.id, control] as const))('%s', (id, control) => {
  const files = readdirSync(`${FIXTURES}/${id}`);

  test('has three fixtures for each cloud', () => {
    const wanted = ['caught', 'let-go', 'cannot-tell'].flatMap((kind) => [
      `${kind}.aws.yaml`,
      `${kind}.azure.tf`,
    ]);
    expect(files).toEqual(expect.arrayContaining(wanted));
  });

  test.each(files.filter((file) => file.startsWith('caught')))('%s', async (file) => {
    const { findings, names } = await judge(control, file);
    const broken = findings
      .filter(({ verdict }) => verdict === 'broken')
      .map(({ subject }) => subject.address);
    expect([...new Set(broken)].sort()).toEqual(marked(names, 'bad'));
    expect(broken).not.toEqual([]);
    expect(
      findings.filter(({ verdict }) => verdict === 'cannot-tell').map(({ subject }) => subject.address),
    ).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('let-go')))('%s', async (file) => {
    const { findings, names } = await judge(control, file);
    expect(findings.map(({ subject, path, got }) => `${subject.address} ${path}: ${got}`)).toEqual([]);
    expect(names).not.toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('cannot-tell')))('%s', async (file) => {
    const { findings, names } = await judge(control, file);
    expect(
      findings.filter(({ verdict }) => verdict === 'broken').map(({ subject }) => subject.address),
    ).toEqual([]);
    const unclear = findings.map(({ subject }) => subject.address);
    expect([...new Set(unclear)].sort()).toEqual(marked(names, 'unclear'));
    expect(unclear).not.toEqual([]);
  });
});

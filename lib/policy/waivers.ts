import type { Waiver } from '../department';
import { didYouMean } from '../values';
import type { Asked, Control, Fault, Finding, Subject } from './control';

/** What was found in one environment, or in one folder of somebody else's. */
export interface Judged {
  /** Environment, or the path that was given: what addresses begin with. */
  readonly name: string;
  /** Absent: nobody asked, so that the classification is not known. */
  readonly asked?: Asked | undefined;
  readonly findings: readonly Finding[];
}

/** Where waivers are written, for findings about themselves. */
const FILE = 'config/waivers.yaml';

/** The obligation on waivers themselves. It is judged on their file, and cannot be waived. */
export const waiversInOrder: Control = {
  id: 'waivers-in-order',
  title: 'What is accepted is accepted by name, by somebody, for a reason and for a while',
  why: 'A waiver that nobody has to renew, or that covers more than was looked at, hides what comes after it.',
  sources: [
    { document: 'Secure by Design', clause: '1, Create responsibility for cyber security risk' },
    {
      document: 'NCSC Cyber Assessment Framework 4.0',
      clause: 'A2.a, Risk management process',
    },
  ],
  traps: [],
  severity: 'medium',
  ncsc: ['4', '5.4'],
  caf32: ['A1.c', 'A2.a'],
  caf40: ['A1.c', 'A2.a'],
  aiCode: ['3'],
  remediation: 'Renew, narrow or delete the waiver in config/waivers.yaml.',
  aws: () => [],
  azure: () => [],
};

/** `<environment>/<stack>/<resource>`: how people and waivers name what a finding is about. */
export function addressOf(environment: string, subject: Pick<Subject, 'stack' | 'address'>): string {
  return `${environment}/${subject.stack}/${subject.address}`;
}

/** What waivers are held against. */
export interface Known {
  readonly controls: readonly Pick<Control, 'id'>[];
  /** Every environment or folder there is, judged now or not: a waiver for elsewhere is none of today's business. */
  readonly places: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/** Puts waivers to findings, and says which waivers are not in order. Those do not count. */
export function applyWaivers(
  judged: readonly Judged[],
  waivers: readonly Waiver[],
  known: Known,
): { readonly judged: readonly Judged[]; readonly findings: readonly Finding[] } {
  const candidates = waivers
    .map((waiver, index) => ({ waiver, index }))
    .filter(({ waiver }) => concerns(waiver, judged, known.places))
    .map((each) => ({ ...each, mistake: mistakeOf(each.waiver, judged, known), used: false }));
  const waived = judged.map((each) => ({
    ...each,
    findings: each.findings.map((finding): Finding => {
      const found = candidates.find(
        ({ waiver, mistake }) => mistake === undefined && covers(waiver, each.name, finding),
      );
      if (found === undefined) return finding;
      found.used = true;
      return { ...finding, waiver: found.waiver };
    }),
  }));
  const findings = candidates.flatMap(({ waiver, index, mistake, used }) => {
    const fault = mistake ?? (used ? undefined : unused(waiver));
    return fault === undefined ? [] : [about(waiver, index, fault)];
  });
  return { judged: waived, findings };
}

type Mistake = Pick<Fault, 'path' | 'got' | 'expected'>;

/** Addresses are compared as they are: Terraform's may hold any character, and a wildcard would cover what is to come. */
function covers(waiver: Waiver, environment: string, { control, subject, path }: Finding): boolean {
  const address = addressOf(environment, subject);
  return (
    waiver.control === control.id && (waiver.address === address || waiver.address === `${address} ${path}`)
  );
}

/** It is for something that was judged, or for nothing that there is. */
function concerns({ address }: Waiver, judged: readonly Judged[], places: readonly string[]): boolean {
  const isIn = (place: string): boolean => address.startsWith(`${place}/`) || address === place;
  return judged.some(({ name }) => isIn(name)) || !places.some(isIn);
}

function mistakeOf(
  waiver: Waiver,
  judged: readonly Judged[],
  { controls, today }: Known,
): Mistake | undefined {
  const { control, address, expires } = waiver;
  const ids = controls.map(({ id }) => id);
  if (!ids.includes(control)) {
    const hint = didYouMean(control, ids);
    return {
      path: 'control',
      got: `'${control}'`,
      expected: `the id of a control that can be waived${hint === undefined ? '' : `; ${hint}`}`,
    };
  }
  if (expires < today)
    return { path: 'expires', got: expires, expected: `a day that is not over (today is ${today})` };
  if (expires > inAYear(today))
    return {
      path: 'expires',
      got: expires,
      expected: `a day at most a year away, ${inAYear(today)}: what is accepted is looked at again each year`,
    };
  return tooBroad(address) ?? missingAcceptance(waiver, judged);
}

/** A wildcard, an environment or a stack. Terraform writes `*` in no address: an index is a number or a text. */
function tooBroad(address: string): Mistake | undefined {
  const isWild = /(^|[/.])\*|\*($|[/ ])/.test(address.replace(/\["[^"]*"\]/g, ''));
  const steps = address.split('/').filter((step) => step !== '');
  if (!isWild && steps.length >= 3 && !isStack(steps)) return undefined;
  return { path: 'address', got: `'${address}'`, expected: '<environment>/<stack>/<resource>, one by name' };
}

/** `dfe/prod/aws` and `dfe/prod/aws/dfe-prod-network` have three steps or more, and no resource. */
function isStack(steps: readonly string[]): boolean {
  const cloud = steps.findIndex((step) => step === 'aws' || step === 'azure');
  return (cloud === 1 || cloud === 2) && steps.length < cloud + 3;
}

/** Data may leave the UK: the Senior Information Risk Owner has to have said so, unless it is known to be OFFICIAL only. */
function missingAcceptance(waiver: Waiver, judged: readonly Judged[]): Mistake | undefined {
  if (waiver.siroReference !== undefined || !waiver.control.startsWith('uk-')) return undefined;
  const isSensitive = judged.some(
    ({ name, asked, findings }) =>
      asked?.department.classification !== 'OFFICIAL' &&
      findings.some((finding) => finding.severity === 'high' && covers(waiver, name, finding)),
  );
  return isSensitive
    ? {
        path: 'siroReference',
        got: 'nothing',
        expected:
          'the reference of the Senior Information Risk Owner’s decision: data up to OFFICIAL-SENSITIVE may leave the UK',
      }
    : undefined;
}

function unused({ address, control }: Waiver): Mistake {
  return {
    path: 'address',
    got: `'${address}', where ${control} finds nothing that is not waived already`,
    expected: 'the address of a finding',
  };
}

function about(waiver: Waiver, index: number, mistake: Mistake): Finding {
  return {
    ...mistake,
    subject: {
      address: `waivers[${String(index)}]`,
      type: 'waiver',
      stack: 'waivers.yaml',
      origin: { file: FILE, keys: ['waivers', index] },
    },
    verdict: 'broken',
    control: waiversInOrder,
    severity: waiversInOrder.severity,
  };
}

/** The same day next year, which may be the 29th of a February that has none: as text it compares all the same. */
function inAYear(today: string): string {
  return `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`;
}

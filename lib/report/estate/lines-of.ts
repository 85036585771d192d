import type { EnvironmentReport } from '../environment-report';
import { facing } from '../facts/facing';
import type { GuardedEndpoint, SafeguardPolicy } from '../facts/safeguards';
import type { Line } from './compare-lines';

/** What stages of a department are compared by. No line has the name of a stage in it, which would always differ. */
export function linesOf(report: EnvironmentReport): Line[] {
  return [
    ...modelLines(report),
    ...machineLines(report),
    ...networkLines(report),
    ...logLines(report),
    ...safeguardLines(report),
    ...keyLines(report),
    ...accessLines(report),
  ];
}

function modelLines({ models: { models } }: EnvironmentReport): Line[] {
  const each = models.map(({ model, version, capacity, processedIn, weights }): Line => {
    const places = processedIn.map(({ title }) => title).join(', ');
    const details = [
      `version ${version}`,
      capacity,
      places === '' ? 'the template does not say where it is processed' : `processed in ${places}`,
      ...(weights === undefined ? [] : [`sha256:${weights.sha256 ?? ' none is recorded'}`]),
    ];
    return [`Model ${model}`, details.join('; ')];
  });
  return [['Models', String(models.length)], ...each];
}

function machineLines({ models: { machines } }: EnvironmentReport): Line[] {
  return [
    ['Pools of machines with accelerators', String(machines.length)],
    ...machines.map(({ machine, accelerators, count }): Line => [
      `Machines ${machine}`,
      `${count}, each ${accelerators}`,
    ]),
  ];
}

function networkLines({ network }: EnvironmentReport): Line[] {
  const { networks, endpoints, ways } = network;
  const elsewhere = ways.filter(({ where }) => where === 'elsewhere').map(({ kind, to }) => `${kind} ${to}`);
  return [
    ['Ways from or to the internet', String(facing(network))],
    ...(elsewhere.length === 0 ? ['nothing'] : elsewhere).map((way): Line => [
      'Joined to other networks by',
      way,
    ]),
    ['Networks', String(networks.length)],
    ['Subnets', String(networks.reduce((sum, { subnets }) => sum + subnets.length, 0))],
    ['Private endpoints', String(endpoints.length)],
  ];
}

const RECORDS = { audit: 'Audit records', content: 'Prompts and completions', other: 'Other records' };

function logLines({ logs: { stores, notRecorded } }: EnvironmentReport): Line[] {
  return [
    ...stores.flatMap(({ kind, is, kept, lock }): Line[] => {
      const name = `${RECORDS[kind]}, ${is.split(',')[0] ?? is}`;
      return [
        [`${name}: kept`, kept],
        [`${name}: lock`, lock.words],
      ];
    }),
    ['Kinds of record that are not made', String(notRecorded.length)],
  ];
}

const GUARDED: Record<GuardedEndpoint['guarded'], string> = {
  yes: 'filtered',
  none: 'not filtered',
  needless: 'nothing to filter',
  unknown: 'cannot tell',
};

function safeguardLines({ safeguards: { policies, endpoints } }: EnvironmentReport): Line[] {
  return [
    ...endpoints.map(({ model, guarded }): Line => [`Filter before ${model}`, GUARDED[guarded]]),
    ...policies.flatMap(policyLines),
  ];
}

function policyLines(policy: SafeguardPolicy): Line[] {
  const { filters, topics, words, personal, more, notFiltered } = policy;
  return [
    ...byOutcome(
      'Filters of what people ask',
      filters.map(({ what, asked }) => [what, asked]),
    ),
    ...byOutcome(
      'Filters of what models answer',
      filters.map(({ what, answered }) => [what, answered]),
    ),
    ['Denied topics', topics.map(({ name }) => name).join(', ') || 'none'],
    ['Denied words', words.join(', ') || 'none'],
    ...byOutcome(
      'Personal data that is looked for',
      personal.map(({ what, becomes }) => [what, becomes]),
    ),
    ['Filtered besides', more.join('; ') || 'nothing'],
    ['Not filtered', notFiltered.join('; ') || 'nothing'],
  ];
}

/** `masked: passwords, PINs` */
function byOutcome(name: string, all: readonly (readonly [what: string, outcome: string])[]): Line[] {
  const outcomes = [...new Set(all.map(([, outcome]) => outcome))];
  return outcomes.map((outcome) => {
    const things = all.filter((each) => each[1] === outcome).map(([what]) => what);
    return [name, `${outcome}: ${things.join(', ')}`];
  });
}

function keyLines({ keys: { keys } }: EnvironmentReport): Line[] {
  return [
    ['Keys', String(keys.length)],
    [
      'Keys that may not rotate by themselves',
      String(keys.filter(({ rotates }) => rotates !== 'yes').length),
    ],
    [
      'Keys that may not be in hardware',
      String(keys.filter(({ inHardware }) => inHardware !== 'yes').length),
    ],
  ];
}

function accessLines({ access: { grants, trusts }, findings, waived }: EnvironmentReport): Line[] {
  return [
    [
      'Grants that are wider than they have to be',
      String(grants.filter(({ wide }) => wide.length > 0).length),
    ],
    ['Trusts of somebody outside', String(trusts.filter(({ who }) => who.outside !== 'no').length)],
    ['Findings', String(findings.length)],
    ['Waived', String(waived.length)],
  ];
}

import { describeBlueprint, draftBlueprints } from '../../lib/blueprint';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Grade } from '../../lib/policy';
import { composeEnvironment } from '../../lib/report';
import type { DiffReport, EnvironmentReport } from '../../lib/report';
import { Templates } from '../../lib/template';
import { shippedEnvironments } from '../mutation/environments';
import { shippedConfig, TODAY } from './shipped';

/** Reports on environments as they are shipped. */
export function shippedReports(addresses: readonly string[]): EnvironmentReport[] {
  const blueprints = draftBlueprints(shippedConfig());
  return shippedEnvironments((address) => addresses.includes(address)).map(({ address, context, read }) => {
    const templates = new Templates(read);
    const blueprint = blueprints.find(({ environment }) => environment.address === address)!;
    const findings = evaluate(templates, CONTROLS, context).map((finding) => ({
      ...finding,
      address: finding.subject.address,
      file: finding.subject.origin.file,
      line: 1,
    }));
    return composeEnvironment(
      {
        name: address,
        stacks: read.map(({ name }) => name),
        resources: templates.resources().length,
        findings,
        notes: [],
      },
      templates,
      {
        digest: '0'.repeat(64),
        judgedOn: TODAY,
        meaning: describeBlueprint(blueprint),
        controls: CONTROLS,
      },
    );
  });
}

type DiffEntry = DiffReport['entries'][number];

const MARKUP = `"><script>alert(1)</script><img src=x onerror="alert(2)"><style>*{display:none}</style>`;
const LONG = 'x'.repeat(400);
const RIGHT_TO_LEFT = '\u202eמחלקה\u202c وزارة';

/** A report in which everything that somebody else may name is named to do harm. */
export function hostileReport(): EnvironmentReport {
  const [report] = shippedReports(['dfe/dev/aws']);
  const names = [MARKUP, LONG, RIGHT_TO_LEFT];
  return {
    ...report!,
    address: `dfe/${LONG}/aws`,
    notes: names,
    meaning: names.map((name) => ({ title: name, fields: names.map((field) => [field, name] as const) })),
    findings: names.map((name) => ({
      control: name,
      title: name,
      severity: 'high',
      verdict: 'cannot-tell',
      address: name,
      property: name,
      got: name,
      expected: name,
      remediation: name,
      file: name,
      line: 1,
      askedAt: { file: name, line: 1 },
    })),
    waived: names.map((name) => ({
      control: name,
      title: name,
      severity: 'low',
      verdict: 'broken',
      address: name,
      property: name,
      got: name,
      expected: name,
      remediation: name,
      file: name,
      line: 1,
      reason: name,
      owner: name,
      expires: '2026-12-01',
      approval: name,
    })),
    accepted: names.map((name) => ({
      risk: name,
      owner: name,
      reference: name,
      date: '2026-01-01',
      expires: '2026-12-01',
    })),
    network: {
      networks: names.map((name) => ({
        name,
        resource: name,
        ranges: names,
        subnets: [{ name, resource: name, ranges: names, zone: name, guards: names }],
      })),
      endpoints: names.map((name) => ({ name, resource: name, kind: name, service: name, subnets: names })),
      flows: names.map((name) => ({
        direction: 'in',
        action: 'allow or deny',
        priority: name,
        from: name,
        to: name,
        protocol: name,
        ports: name,
        group: name,
        guards: names,
        resource: name,
      })),
      routes: names.map((name) => ({
        table: name,
        destination: name,
        via: name,
        subnets: names,
        resource: name,
      })),
      ways: names.map((name) => ({ kind: name, where: 'internet', to: name, resource: name })),
      internet: names.map((name) => ({
        direction: 'in',
        resource: name,
        property: name,
        got: name,
        expected: name,
        certain: true,
      })),
      sought: names.map((name) => ({ what: name, found: 1 })),
      outside: names.map((name) => ({
        what: name,
        name,
        resource: name,
        property: name,
        got: name,
        certain: false,
      })),
      brought: names.map((name) => ({ name, is: 'network', resources: names })),
      clusters: names,
      unread: names,
    },
    picture: {
      groups: names.map((name) => ({ id: name, title: name, detail: name, kind: 'network' })),
      nodes: names.flatMap((name) =>
        names.map((inner) => ({
          id: `${name} ${inner}`,
          what: inner,
          name: inner,
          lines: names,
          group: name,
          resource: inner,
        })),
      ),
      edges: names.map((name) => ({ from: `${name} ${MARKUP}`, to: MARKUP, kind: 'internet', label: name })),
    },
    places: names.map((name) => ({
      concern: 'model',
      what: name,
      resource: name,
      property: name,
      value: name,
      places: [{ title: name, inUk: false }],
      staysInUk: false,
      source: { document: name, checked: '2026-01-01', verified: false },
    })),
    logs: {
      records: names.map((name) => ({
        resource: name,
        what: name,
        kind: 'audit',
        detail: name,
        on: 'unknown',
        to: [name],
      })),
      stores: names.map((name) => ({
        resource: name,
        name,
        is: name,
        kind: 'content',
        kept: name,
        days: [],
        lock: { state: 'unknown', words: name },
        deletedBy: name,
        shortenedBy: name,
        copiedTo: [name],
      })),
      notRecorded: names,
      provider: names,
    },
    models: {
      models: names.map((name) => ({
        resource: name,
        endpoint: name,
        runBy: 'environment',
        service: name,
        model: name,
        version: name,
        publisher: name,
        answersWithNumbers: false,
        processedIn: [{ title: name, inUk: false }],
        capacity: name,
        weights: { from: name, sha256: name },
      })),
      machines: names.map((name) => ({
        resource: name,
        of: name,
        machine: name,
        accelerators: name,
        count: name,
      })),
    },
    safeguards: {
      policies: names.map((name) => ({
        resource: name,
        name,
        service: name,
        filters: [{ what: name, asked: name, answered: name }],
        topics: [{ name, definition: name }],
        words: [name],
        personal: [{ what: name, becomes: name }],
        more: [name],
        notFiltered: [name],
      })),
      endpoints: names.map((name) => ({
        resource: name,
        endpoint: name,
        model: name,
        guarded: 'none',
        how: name,
      })),
    },
    frameworks: names.map((name, index) => ({
      id: (['ncsc', 'caf32', 'caf40'] as const)[index]!,
      title: name,
      source: { document: name, checked: '2026-01-01', verified: false, note: name },
      parts: names.map((part) => ({
        id: 'A1.a',
        name: part,
        controls: names,
        verdict: 'findings',
        findings: 1,
        waived: 1,
      })),
    })),
    access: hostileAccess(names),
    keys: hostileKeys(names),
    changes: hostileDiff(),
  };
}

/** Changes in which everything that somebody else may name is named to do harm. */
export function hostileDiff(): DiffReport {
  const names = [MARKUP, LONG, RIGHT_TO_LEFT];
  const entry = (grade: Grade, name: string): DiffEntry => ({
    grade,
    kind: 'changed',
    type: name,
    stack: name,
    address: name,
    renamedFrom: name,
    judgements: names.map((reason) => ({ grade: 'loses-data', path: reason, reason })),
    replacement: { certain: false, path: name, reason: name },
    properties: names.map((path) => ({ path, before: path, after: path })),
    environments: names,
    differsIn: names,
    unchangedIn: names,
  });
  return {
    before: MARKUP,
    after: LONG,
    compared: names,
    added: names,
    removed: names,
    counts: { 'widens-access': 3, 'moves-data': 0, 'loses-data': 0, cost: 0, neutral: 3 },
    entries: [
      ...names.map((name) => entry('widens-access', name)),
      ...names.map((name) => entry('neutral', name)),
    ],
    notes: names,
  };
}

function hostileAccess(names: readonly string[]): EnvironmentReport['access'] {
  const at = { resource: LONG, property: MARKUP };
  const users = names.map((name) => ({
    who: { name, kind: 'everybody', outside: 'not said' } as const,
    by: name,
    maybe: true,
    conditions: names,
    at,
  }));
  const grants = users.map(({ who, by }) => ({
    who,
    means: names,
    actions: names,
    role: by,
    on: names,
    conditions: names,
    wide: names,
    at,
  }));
  return {
    content: names.map((name) => ({
      name,
      resource: name,
      holds: name,
      text: 'maybe',
      readers: users,
      escalations: users.map((user) => ({ ...user, how: LONG })),
      keys: names.map((key) => ({
        name: key,
        users,
        escalations: users.map((user) => ({ ...user, how: key })),
      })),
      keysElsewhere: names,
    })),
    grants,
    refusals: grants,
    unsaid: names,
    trusts: users.map(({ who, by, conditions }) => ({ what: by, who, conditions, at })),
  };
}

function hostileKeys(names: readonly string[]): EnvironmentReport['keys'] {
  const [store] = hostileAccess(names).content;
  const protects = names.map((name) => ({ resource: name, property: name }));
  return {
    keys: names.map((name) => ({
      name,
      resource: name,
      protects,
      decrypters: store!.readers,
      escalations: store!.escalations,
      administrators: store!.readers,
      kept: name,
      inHardware: 'no',
      rotation: name,
      rotates: 'no',
      deletion: name,
    })),
    elsewhere: names.map((name) => ({ name, protects })),
  };
}

import { textsIn } from '../../policy';
import { ask } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { placeOf, worded } from './allowance';
import { accountName, isOutside } from './principals-aws';
import type { Trust } from './trusts-aws';

/** A link of CloudWatch, by which another account looks at what this one measures. */
export interface MonitoringLink {
  readonly resource: Resource;
  readonly path: string;
  /** The account that looks, or what the template says of it. */
  readonly account: string;
  readonly sink: Possible;
  /** `reads metrics` */
  readonly does: string;
}

const TYPES = [
  ['AWS::Oam::Link', 'SinkIdentifier', 'ResourceTypes'],
  ['aws_oam_link', 'sink_identifier', 'resource_types'],
] as const;

const SHARED: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Metric': 'metrics',
  'AWS::Logs::LogGroup': 'log records',
  'AWS::XRay::Trace': 'traces',
  'AWS::ApplicationInsights::Application': 'applications of Application Insights',
  'AWS::InternetMonitor::Monitor': 'monitors of Internet Monitor',
  'AWS::ApplicationSignals::Service': 'services of Application Signals',
  'AWS::ApplicationSignals::ServiceLevelObjective': 'service level objectives',
};

export function monitoringLinks(templates: Templates): MonitoringLink[] {
  return TYPES.flatMap(([type, to, shares]) =>
    templates.ofType(type).flatMap((resource) => {
      const kinds = ask(resource.properties, `${shares}[]`).flatMap(({ value }) =>
        value.kind === 'absent' ? [] : [SHARED[worded(value)] ?? worded(value)],
      );
      return ask(resource.properties, to).map(({ path, value }) => ({
        resource,
        path,
        sink: value,
        account: /^arn:aws[^:]*:oam:[^:]*:(\d{12}):/.exec(worded(value))?.[1] ?? worded(value),
        does: `reads ${kinds.length === 0 ? 'what the template does not say' : [...new Set(kinds)].join(', ')}`,
      }));
    }),
  );
}

/** Who looks in by such links. */
export function monitoringTrusts(templates: Templates): Trust[] {
  return monitoringLinks(templates).map(({ resource, path, account, sink, does }) => ({
    what: `${does}, by a link of CloudWatch`,
    who: {
      name: /^\d+$/.test(account) ? accountName(account) : account,
      kind: 'account',
      outside: isOutside(textsIn(sink), resource, templates),
    },
    conditions: [],
    at: { resource: placeOf(resource), property: path },
  }));
}

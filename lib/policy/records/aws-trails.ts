import { leaves, textOf } from '../../template';
import type { Resource } from '../../template';
import { missing } from '../asked/whole';
import type { Check, Fault } from '../control';
import { isNoneOf, isOneOf } from '../requirement';
import type { Requirement } from '../requirement';

const EVERYWHERE =
  'true: what is done in another region, by mistake or by an intruder, leaves no record otherwise';
const GLOBAL = 'true: IAM and STS are global, and who changes them leaves no record otherwise';

/** Calls after which there are fewer records. */
const TAMPERING = /^(StopLogging|DeleteTrail|UpdateTrail|DeleteFlowLogs|PutEventSelectors)$/;

const watchesTampering = (rule: Resource): boolean =>
  leaves(rule.properties).some(({ value }) => TAMPERING.test(textOf(value) ?? ''));

/** Trails that see everything, and rules that tell when one is touched. */
export const TRAIL_ROWS: readonly Requirement[] = [
  {
    types: 'AWS::CloudTrail::Trail',
    path: 'IsMultiRegionTrail',
    test: isOneOf(true),
    expected: EVERYWHERE,
    absent: 'broken',
  },
  {
    types: 'aws_cloudtrail',
    path: 'is_multi_region_trail',
    test: isOneOf(true),
    expected: EVERYWHERE,
    absent: 'broken',
  },
  {
    types: 'AWS::CloudTrail::Trail',
    path: 'IncludeGlobalServiceEvents',
    test: isOneOf(true),
    expected: GLOBAL,
    absent: 'fine',
  },
  {
    types: 'aws_cloudtrail',
    path: 'include_global_service_events',
    test: isOneOf(true),
    expected: GLOBAL,
    absent: 'fine',
  },
  {
    types: 'AWS::Events::Rule',
    path: 'State',
    test: isNoneOf('DISABLED'),
    expected: 'ENABLED, as it is by default: nobody is told that records were stopped otherwise',
    absent: 'fine',
    when: watchesTampering,
  },
];

/** Somebody's own templates may leave the trail to the organisation; all of an environment's have one. */
export const trailExists: Check = (templates, { asked }): Fault[] =>
  asked?.cloud !== 'aws' || templates.ofType('AWS::CloudTrail::Trail').length > 0
    ? []
    : [missing(templates, 'a trail of CloudTrail')];

/** A record of the names that are asked is of a network only once the two are associated. */
export const queryLogsAreUsed: Check = (templates) =>
  templates
    .ofType('AWS::Route53Resolver::ResolverQueryLoggingConfig')
    .filter(
      (log) =>
        !templates
          .mentionsOf(log)
          .some(({ from }) => from.type === 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation'),
    )
    .map((log) => ({
      subject: log,
      path: '',
      verdict: 'cannot-tell',
      got: 'a log that no network here is associated with',
      expected: 'an association with the network: without, no name that is asked is recorded',
    }));

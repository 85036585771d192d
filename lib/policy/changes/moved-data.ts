import { describeValue } from '../../template';
import type { Change, Difference, Resource } from '../../template';
import { placesOf } from '../residency/places-of';
import type { Route } from '../residency/route';
import type { Judgement } from './judgement';
import { leafChanges } from './judgement';

/** Properties that say where records, copies and notices go, or where Terraform keeps its state. */
const DESTINATIONS =
  /(^|\.)(LogDestination|DestinationArn|DestinationConfig|S3BucketName|S3Uri|S3OutputPath|LogGroupName|LogGroupArn|CloudWatchLogsLogGroupArn|DestinationBucketName|SinkIdentifier|Endpoint|TargetArn|eventhub_authorization_rule_id|log_analytics_workspace_id|workspace_id|storage_account_id|storage_account_name|partner_solution_id|linked_resource_id|email_address|service_uri|storageId|workspaceResourceId|backend)(\.|$)/;
const LOCATIONS =
  /(^|\.)(location|region|Region|AvailabilityZoneId?|zones?|account|subscription_id|tenant_id)(\.|$)/;
const RECORDERS =
  /^(AWS::(Logs::|CloudTrail::|EC2::FlowLog|Route53Resolver::ResolverQuery|S3::Bucket|SNS::Subscription|Oam::|SageMaker::EndpointConfig|Events::Rule|KinesisFirehose::)|Custom::|azurerm_monitor_|azurerm_storage_account$|azapi_resource$|terraform$)/;

/** What is processed, kept, copied or sent somewhere else than before. */
export function judgeMoves(difference: Difference, change: Change): Judgement[] {
  const places = judgePlaces(difference, change);
  if (change.kind !== 'changed') return places;
  const named = new Set(places.map(({ path }) => path));
  const said = leafChanges(change).flatMap(({ path, before, after }): Judgement[] => {
    const isLocation = LOCATIONS.test(path) && !/^(tags|Tags)/.test(path);
    const isDestination = DESTINATIONS.test(path) && RECORDERS.test(change.type);
    if ((!isLocation && !isDestination) || named.has(path)) return [];
    const from = describeValue(before ?? { kind: 'absent' });
    const to = describeValue(after ?? { kind: 'absent' });
    const verb = isLocation ? 'it is elsewhere' : 'what it records or sends goes elsewhere';
    return [{ grade: 'moves-data', path, reason: `${verb}: ${path} was ${from} and is ${to}` }];
  });
  return [...places, ...said];
}

/** Places that data may reach, as the controls of residency read them, before and after. */
function judgePlaces(difference: Difference, change: Change): Judgement[] {
  const old = routesOf(difference.before, change.before);
  const now = routesOf(difference.after, change.after);
  return now.flatMap((route): Judgement[] => {
    const same = old.filter(({ concern, path }) => concern === route.concern && path === route.path);
    const of = same.length > 0 ? same : old.filter(({ concern }) => concern === route.concern);
    if (of.some((each) => titlesOf(each) === titlesOf(route))) return [];
    const isNew = of.length === 0;
    // What is new and stays in the UK moves nothing that there was; that prompts go there is still worth saying.
    if (isNew && route.verdict === 'fine') {
      if (route.concern !== 'model') return [];
      return [{ grade: 'neutral', path: route.path, reason: `${route.what} may be in ${titlesOf(route)}` }];
    }
    const to = titlesOf(route) || 'a place that the template does not say';
    const was = isNew ? '' : `, where it was ${[...new Set(of.map(titlesOf))].join(' and ') || 'not said'}`;
    const reason = `${route.what}: ${route.path} is ${route.value}, which may be in ${to}${was}`;
    return [{ grade: 'moves-data', path: route.path, reason }];
  });
}

function routesOf(templates: Difference['before'], resource: Resource | undefined): readonly Route[] {
  if (resource === undefined) return [];
  return placesOf(templates).filter(
    ({ subject }) => subject.stack === resource.stack && subject.address === resource.address,
  );
}

function titlesOf({ places }: Route): string {
  return [...new Set(places.map(({ title }) => title))].sort().join(', ');
}

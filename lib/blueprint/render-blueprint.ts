import { describePlace } from '../catalogue';
import type { Blueprint, ClusterPlan, EndpointPlan } from './blueprint';

/** The blueprint in words, for a terminal or a review. */
export function renderBlueprint(blueprint: Blueprint): string {
  return [
    ...identity(blueprint),
    ...network(blueprint),
    ...blueprint.clusters.flatMap(cluster),
    ...models(blueprint),
    ...records(blueprint),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
    .concat('\n');
}

function field(name: string, value: string): string {
  return `  ${name.padEnd(24)}${value}`;
}

function identity({ environment, accountability, obligations }: Blueprint): string[] {
  return [
    environment.address,
    field('department', environment.departmentName),
    field('account', `${environment.account} in ${environment.region}`),
    field('production', environment.production ? 'yes' : 'no'),
    field('classification', obligations.classification),
    field('residency', obligations.residency),
    field('law enforcement data', obligations.lawEnforcementData ? 'held (DPA 2018 Part 3)' : 'not held'),
    field(
      'provider risk accepted',
      `${obligations.siroAcceptance.reference}, until ${obligations.siroAcceptance.expires}`,
    ),
    field('owner', `${accountability.team} <${accountability.email}>`),
    field('accountable', accountability.seniorResponsibleOwner),
  ];
}

function network({ network: plan }: Blueprint): string[] {
  return [
    '',
    `network ${plan.cidr}`,
    field('origin', plan.origin === 'made' ? 'made here' : 'brought by the department'),
    field(
      'private endpoints',
      plan.privateEndpoints === 'made' ? 'made here' : 'run by the owner of the network',
    ),
    field('internet', 'no way in or out'),
    field('staff', plan.staffCidrs.length === 0 ? 'nobody outside can reach it' : plan.staffCidrs.join(', ')),
    field('zones', plan.zones.join(', ')),
    ...plan.subnets.map((subnet) => field(subnet.name, `${subnet.cidr} in ${subnet.zone}`)),
  ];
}

function cluster({ name, version, pools }: ClusterPlan): string[] {
  return [
    '',
    `cluster ${name}, Kubernetes ${version}`,
    ...pools.map(({ name: pool, machine, nodes, acceleratorsAtMost, purchase, zones, fabricInterfaces }) =>
      field(
        pool,
        [
          `${String(nodes.min)} to ${String(nodes.max)} x ${machine.instanceType}`,
          `at most ${String(acceleratorsAtMost)} x ${machine.accelerator}`,
          purchase,
          zones.join(', '),
          ...(fabricInterfaces > 0 ? [`${String(fabricInterfaces)} EFA interfaces each`] : []),
          ...(machine.source.verified ? [] : ['unverified']),
        ].join('; '),
      ),
    ),
  ];
}

function models({ endpoints, safeguards }: Blueprint): string[] {
  if (endpoints.length === 0) return [];
  return [
    '',
    'models',
    ...endpoints.flatMap(endpoint),
    ...(endpoints.some(({ route }) => route === 'bedrock')
      ? [
          field(
            'guardrail',
            `personal data: ${safeguards.personalData}; denied topics: ${String(safeguards.deniedTopics.length)}; prompt attacks: blocked`,
          ),
        ]
      : []),
  ];
}

function endpoint(plan: EndpointPlan): string[] {
  const served =
    plan.route === 'bedrock'
      ? `Amazon Bedrock ${plan.modelId}`
      : `SageMaker, ${String(plan.instances.min)} to ${String(plan.instances.max)} x ${plan.machine.instanceType}`;
  const places = plan.processedIn.map(describePlace).join(', ');
  const { verified, document, checked, note } = plan.source;
  return [
    field(plan.name, `${plan.title} (${plan.publisher}) on ${served}`),
    field('', `processed in ${places}: ${verified ? 'verified' : 'UNVERIFIED'}, ${document}, ${checked}`),
    ...(note === undefined ? [] : [field('', note)]),
    ...(plan.route === 'sagemaker' && plan.captured
      ? [field('', 'prompts and completions are recorded')]
      : []),
  ];
}

function records({ logging, budget, tags }: Blueprint): string[] {
  const lock =
    logging.auditLock === 'compliance'
      ? 'nobody can shorten it'
      : 'test stage: can be lifted with a named permission';
  return [
    '',
    'records',
    field('audit', `${String(logging.auditRetentionDays)} days, locked (${lock})`),
    field('prompts and completions', `${String(logging.contentRetentionDays)} days, then deleted`),
    '',
    'budget',
    field(
      'monthly',
      `GBP ${String(budget.monthlyGBP)} (USD ${String(budget.monthlyUSD)} at ${String(budget.usdPerGbp)}, ${budget.rateDate})`,
    ),
    '',
    'tags',
    ...Object.entries(tags).map(([key, value]) => `  ${key.padEnd(36)}${value}`),
  ];
}

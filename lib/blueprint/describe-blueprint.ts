import { describePlace } from '../catalogue';
import type { Blueprint, ClusterPlan, EndpointPlan } from './blueprint';

/** A name and what it is. A line that goes on has an empty name. */
export type Field = readonly [name: string, value: string];

/** Part of a blueprint, in words. */
export interface BlueprintSection {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** The blueprint in words, for a terminal or a review. */
export function describeBlueprint(blueprint: Blueprint): BlueprintSection[] {
  return [
    identity(blueprint),
    network(blueprint),
    ...blueprint.clusters.map(cluster),
    ...models(blueprint),
    ...records(blueprint),
  ];
}

function field(name: string, value: string): Field {
  return [name, value];
}

function identity({ environment, accountability, obligations }: Blueprint): BlueprintSection {
  const fields = [
    field('department', environment.departmentName),
    field(
      environment.cloud === 'aws' ? 'account' : 'subscription',
      `${environment.account} in ${environment.region}`,
    ),
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
  return { title: environment.address, fields };
}

function network({ network: plan }: Blueprint): BlueprintSection {
  const fields = [
    field('origin', plan.origin === 'made' ? 'made here' : 'brought by the department'),
    field(
      'private endpoints',
      plan.privateEndpoints === 'made' ? 'made here' : 'run by the owner of the network',
    ),
    field('internet', 'no way in or out'),
    field('staff', plan.staffCidrs.length === 0 ? 'nobody outside can reach it' : plan.staffCidrs.join(', ')),
    field('zones', plan.zones.length === 0 ? 'the region has none' : plan.zones.join(', ')),
    ...plan.subnets.map((subnet) =>
      field(subnet.name, subnet.zone === undefined ? subnet.cidr : `${subnet.cidr} in ${subnet.zone}`),
    ),
  ];
  return { title: `network ${plan.cidr}`, fields };
}

function cluster({ name, version, pools }: ClusterPlan): BlueprintSection {
  return {
    title: `cluster ${name}, Kubernetes ${version}`,
    fields: pools.map(
      ({ name: pool, machine, nodes, acceleratorsAtMost, purchase, zones, fabricInterfaces }) =>
        field(
          pool,
          [
            `${String(nodes.min)} to ${String(nodes.max)} x ${machine.instanceType}`,
            `at most ${String(acceleratorsAtMost)} x ${machine.accelerator}`,
            purchase,
            ...(zones.length > 0 ? [zones.join(', ')] : []),
            ...(fabricInterfaces > 0
              ? [`${String(fabricInterfaces)} ${machine.fabric ?? ''} interfaces each`]
              : []),
            ...(machine.source.verified ? [] : ['unverified']),
          ].join('; '),
        ),
    ),
  };
}

function models({ endpoints, safeguards }: Blueprint): BlueprintSection[] {
  if (endpoints.length === 0) return [];
  const fields = [...endpoints.flatMap(endpoint), ...filters(endpoints, safeguards)];
  return [{ title: 'models', fields }];
}

/** What is filtered, in the same words on every cloud; and what a cloud has no filter for. */
function filters(endpoints: Blueprint['endpoints'], safeguards: Blueprint['safeguards']): Field[] {
  const routes = new Set(endpoints.map(({ route }) => route));
  if (!routes.has('bedrock') && !routes.has('azure-openai')) return [];
  const asked = [
    `content: ${Object.entries(safeguards.filters)
      .map(([kind, strength]) => `${kind} ${strength}`)
      .join(', ')}`,
    `blocked words: ${String(safeguards.blockedWords.length)}`,
    'prompt attacks: blocked',
  ];
  const topics = `denied topics: ${String(safeguards.deniedTopics.length)}`;
  const personal = `personal data: ${safeguards.personalData}`;
  return routes.has('bedrock')
    ? [field('safeguards', [...asked, topics, personal].join('; '))]
    : [
        field('safeguards', asked.join('; ')),
        field('', `NOT FILTERED by Azure OpenAI: ${topics}; ${personal}; misconduct; insults`),
      ];
}

function endpoint(plan: EndpointPlan): Field[] {
  const places = plan.processedIn.map(describePlace).join(', ');
  const { verified, document, checked, note } = plan.source;
  return [
    field(plan.name, `${plan.title} (${plan.publisher}) on ${servedBy(plan)}`),
    field('', `processed in ${places}: ${verified ? 'verified' : 'UNVERIFIED'}, ${document}, ${checked}`),
    ...(note === undefined ? [] : [field('', note)]),
    ...(plan.route === 'azure-openai' ? [field('', `version ${plan.version}, until ${plan.retires}`)] : []),
    ...('captured' in plan && plan.captured ? [field('', 'prompts and completions are recorded')] : []),
  ];
}

function servedBy(plan: EndpointPlan): string {
  switch (plan.route) {
    case 'bedrock':
      return `Amazon Bedrock ${plan.modelId}`;
    case 'azure-openai':
      return `Azure OpenAI, ${plan.deploymentType} ${String(plan.capacity)}`;
    case 'sagemaker':
    case 'machine-learning': {
      const service = plan.route === 'sagemaker' ? 'SageMaker' : 'Azure Machine Learning';
      const { min, max } = plan.instances;
      return `${service}, ${String(min)} to ${String(max)} x ${plan.machine.instanceType}`;
    }
  }
}

function records({ logging, budget, tags }: Blueprint): BlueprintSection[] {
  const lock =
    logging.auditLock === 'compliance'
      ? 'nobody can shorten it'
      : 'test stage: can be lifted with a named permission';
  return [
    {
      title: 'records',
      fields: [
        field('audit', `${String(logging.auditRetentionDays)} days, locked (${lock})`),
        field('prompts and completions', `${String(logging.contentRetentionDays)} days, then deleted`),
      ],
    },
    { title: 'budget', fields: [field('monthly', money(budget))] },
    { title: 'tags', fields: Object.entries(tags).map(([key, value]) => field(key, value)) },
  ];
}

function money({ monthlyGBP, inUSD }: Blueprint['budget']): string {
  const pounds = `GBP ${String(monthlyGBP)}`;
  if (inUSD === undefined) return pounds;
  return `${pounds} (USD ${String(inUSD.monthly)} at ${String(inUSD.usdPerGbp)}, ${inUSD.rateDate})`;
}

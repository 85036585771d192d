import { environmentAddress } from '../department';
import type { AwsStage, Config, Department, Estate } from '../department';
import type { Blueprint, NetworkPlan } from './blueprint';
import { draftClusters } from './draft-clusters';
import { draftEndpoints } from './draft-endpoints';
import { draftTags } from './draft-tags';
import { planSubnets } from './plan-addresses';

/** Drafts every environment that was asked for, ordered by department and then as its file lists the stages. */
export function draftBlueprints({ estate, departments }: Config): Blueprint[] {
  return departments.flatMap((department) =>
    Object.keys(department.stages).map((stage) => draftBlueprint(estate, department, stage)),
  );
}

/** Decides what one stage of a department means. The config has been checked: an impossible one is our bug. */
function draftBlueprint(estate: Estate, department: Department, stageName: string): Blueprint {
  const stage = department.stages[stageName];
  if (stage === undefined) throw new Error(`${department.code} has no stage ${stageName}`);
  const name = `${department.code}-${stageName}`;
  const { aws } = stage;
  return {
    environment: {
      address: environmentAddress(department.code, stageName),
      name,
      department: department.code,
      departmentName: department.name,
      stage: stageName,
      cloud: 'aws',
      region: aws.region,
      account: aws.account,
      production: stage.production,
    },
    accountability: {
      team: department.owner.team,
      email: department.owner.email,
      seniorResponsibleOwner: department.seniorResponsibleOwner,
      costCentre: department.costCentre,
    },
    obligations: {
      classification: department.classification,
      residency: department.residency,
      lawEnforcementData: department.lawEnforcementData,
      siroAcceptance: department.siroAcceptance,
    },
    tags: draftTags(estate, department, stageName, stage),
    network: draftNetwork(aws),
    clusters: draftClusters(name, aws),
    endpoints: draftEndpoints(aws),
    safeguards: department.safeguards,
    logging: { ...aws.logging, auditLock: stage.production ? 'compliance' : 'governance' },
    budget: {
      monthlyGBP: aws.monthlyBudgetGBP,
      monthlyUSD: Math.ceil(aws.monthlyBudgetGBP * estate.budgetCurrency.usdPerGbp),
      usdPerGbp: estate.budgetCurrency.usdPerGbp,
      rateDate: estate.budgetCurrency.date,
    },
  };
}

function draftNetwork({ network, connectivity }: AwsStage): NetworkPlan {
  const { cidr, zones, existing } = network;
  return {
    cidr,
    zones,
    origin: existing === undefined ? 'made' : 'brought',
    privateEndpoints: existing?.privateEndpoints === 'provided' ? 'provided' : 'made',
    subnets: existing === undefined ? planSubnets(cidr, zones, connectivity !== undefined) : [],
    staffCidrs: connectivity?.staffCidrs ?? [],
  };
}

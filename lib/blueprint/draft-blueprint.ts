import { environmentAddress } from '../department';
import type { AwsStage, AzureStage, Config, Department, Estate, Stage } from '../department';
import type { Cloud } from '../values';
import type { Blueprint, BudgetPlan } from './blueprint';
import { draftAwsClusters } from './draft-aws-clusters';
import { draftAwsEndpoints } from './draft-aws-endpoints';
import { draftAzureClusters } from './draft-azure-clusters';
import { draftAzureEndpoints } from './draft-azure-endpoints';
import { draftAwsNetwork, draftAzureNetwork } from './draft-network';
import { draftTags } from './draft-tags';

/** What the clouds word differently. */
type CloudDraft = Pick<Blueprint, 'network' | 'clusters' | 'endpoints' | 'budget'> & {
  readonly region: string;
  readonly account: string;
  readonly logging: Omit<Blueprint['logging'], 'auditLock'>;
};

/** Availability zones by region. UK West has none. @see Azure regions list */
const AZURE_ZONES = { uksouth: ['1', '2', '3'], ukwest: [] } as const;

/** Drafts every environment that was asked for, ordered by department and then as its file lists the stages. */
export function draftBlueprints(config: Config): Blueprint[] {
  return config.departments.flatMap((department) =>
    Object.entries(department.stages).flatMap(([name, stage]) =>
      draftStage(config.estate, department, name, stage),
    ),
  );
}

/** Decides what one stage of a department means. The config has been checked: an impossible one is our bug. */
function draftStage(estate: Estate, department: Department, name: string, stage: Stage): Blueprint[] {
  const environment = `${department.code}-${name}`;
  const common = draftCommon(estate, department, name, stage);
  return [
    ...(stage.aws ? [common('aws', draftAws(estate, environment, stage.aws))] : []),
    ...(stage.azure ? [common('azure', draftAzure(environment, stage.azure))] : []),
  ];
}

function draftCommon(
  estate: Estate,
  department: Department,
  name: string,
  stage: Stage,
): (cloud: Cloud, draft: CloudDraft) => Blueprint {
  return (cloud, { region, account, network, clusters, endpoints, logging, budget }) => ({
    environment: {
      address: environmentAddress(department.code, name, cloud),
      name: `${department.code}-${name}`,
      department: department.code,
      departmentName: department.name,
      stage: name,
      cloud,
      region,
      account,
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
    tags: draftTags(estate, department, name, stage),
    network,
    clusters,
    endpoints,
    safeguards: department.safeguards,
    logging: { ...logging, auditLock: stage.production ? 'compliance' : 'governance' },
    budget,
  });
}

function draftAws(estate: Estate, environment: string, asked: AwsStage): CloudDraft {
  return {
    region: asked.region,
    account: asked.account,
    network: draftAwsNetwork(asked),
    clusters: draftAwsClusters(environment, asked),
    endpoints: draftAwsEndpoints(asked),
    logging: asked.logging,
    budget: inDollars(asked.monthlyBudgetGBP, estate),
  };
}

function draftAzure(environment: string, asked: AzureStage): CloudDraft {
  const zones = AZURE_ZONES[asked.region];
  return {
    region: asked.region,
    account: asked.subscription,
    network: draftAzureNetwork(asked, zones),
    clusters: draftAzureClusters(environment, asked, zones),
    endpoints: draftAzureEndpoints(asked),
    logging: asked.logging,
    budget: { monthlyGBP: asked.monthlyBudgetGBP },
  };
}

function inDollars(monthlyGBP: number, { budgetCurrency }: Estate): BudgetPlan {
  const { usdPerGbp, date } = budgetCurrency;
  return {
    monthlyGBP,
    inUSD: { monthly: Math.ceil(monthlyGBP * usdPerGbp), usdPerGbp, rateDate: date },
  };
}

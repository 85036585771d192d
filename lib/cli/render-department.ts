import type { Cloud } from '../values';
import type { FreeNames } from './free-names';

export interface NewDepartment extends FreeNames {
  readonly code: string;
  readonly today: string;
  readonly cloud: Cloud | 'both';
  /** A tag profile, and something to replace for each value that it asks. */
  readonly tagging: { readonly profile: string; readonly values: readonly (readonly [string, string])[] };
}

/** A department file for somebody who has never seen one. */
export function renderDepartment(department: NewDepartment): string {
  const { code, today, cloud, tagging } = department;
  return `# yaml-language-server: $schema=../schema/department.json
# Valid as it stands. Change what is marked with a number; the rest can wait.
code: ${code}
name: Department of ${code.toUpperCase()} # 1: the official name
classification: OFFICIAL # or OFFICIAL-SENSITIVE; nothing above belongs in a public cloud region
lawEnforcementData: false # true if data is held under Part 3 of the Data Protection Act 2018
owner:
  team: AI Platform
  email: ai-platform@${code}.example # alerts and budget notices go here: a shared mailbox
seniorResponsibleOwner: Chief Digital Officer # the post, not the person
costCentre: "0000"
tagging:
  profile: ${tagging.profile} # a set of tag keys from estate.yaml
${renderValues(tagging.values)}siroAcceptance: # 2: the Senior Information Risk Owner's acceptance of a provider with a parent under US law
  reference: TO-BE-REPLACED
  date: ${today}
  expires: ${nextYear(today)}

stages:
  dev: # stage names are your own; copy this block for each
    production: false
${cloud === 'azure' ? '' : renderAws(department)}${cloud === 'aws' ? '' : renderAzure(department)}`;
}

function renderAws({ account, cidrs }: NewDepartment): string {
  return `    aws:
      account: "${account}" # 3: the AWS account of this stage, in quotes
      administratorRole: platform-engineer # IAM role in that account
      network:
        cidr: ${cidrs[0]} # the first free network of the pool in estate.yaml
        zones: [euw2-az1, euw2-az2]
      endpoints:
        assistant:
          route: bedrock # or sagemaker, for open weights of your own
          model: gpt-oss-120b # a model that is processed in the UK
      logging:
        auditRetentionDays: 365
        contentRetentionDays: 7
      monthlyBudgetGBP: 1000
`;
}

function renderAzure({ code, subscription, cidrs, cloud }: NewDepartment): string {
  const [first, next] = cloud === 'azure' ? [3, 4] : [4, 5];
  return `    azure:
      tenant: 00000000-0000-0000-0000-000000000000 # ${String(first)}: the department's Entra tenant,
      subscription: ${subscription} # the subscription of this stage,
      administratorGroup: 00000000-0000-0000-0000-000000000000 # and the Entra group that administers clusters
      deployment: # ${String(next)}: the CI: the subnet of its runners, and the subject of its tokens
        runnerSubnetId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/runners/providers/Microsoft.Network/virtualNetworks/runners/subnets/runners
        subject: repo:${code}/ai-platform:environment:dev
      network:
        cidr: ${cloud === 'azure' ? cidrs[0] : cidrs[1]} # the first free network of the pool in estate.yaml
      endpoints:
        assistant:
          route: azure-openai # or machine-learning, for open weights of your own
          model: gpt-5-mini # a model that is processed in the UK
          deploymentType: ProvisionedManaged # GlobalStandard and the like leave the UK
          capacity: 25 # provisioned throughput units, which cost money from the day they exist
      logging:
        auditRetentionDays: 365
        contentRetentionDays: 7
      monthlyBudgetGBP: 1000
`;
}

function renderValues(values: NewDepartment['tagging']['values']): string {
  if (values.length === 0) return '';
  return `  values: # what the profile asks of a department\n${values.map(([key, value]) => `    ${key}: "${value}"\n`).join('')}`;
}

/** The same day a year on; the last of February stays in February. */
function nextYear(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const safeDay = month === '02' && day === '29' ? '28' : day;
  return `${String(Number(year) + 1)}-${month}-${safeDay}`;
}

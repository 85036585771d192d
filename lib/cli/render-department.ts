export interface NewDepartment {
  readonly code: string;
  readonly today: string;
  readonly account: string;
  readonly cidr: string;
  /** A tag profile, and something to replace for each value that it asks. */
  readonly tagging: { readonly profile: string; readonly values: readonly (readonly [string, string])[] };
}

/** A department file for somebody who has never seen one. */
export function renderDepartment({ code, today, account, cidr, tagging }: NewDepartment): string {
  return `# yaml-language-server: $schema=../schema/department.json
# Valid as it stands. Change what is marked 1, 2 and 3; the rest can wait.
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
    aws:
      account: "${account}" # 3: the AWS account of this stage, in quotes
      administratorRole: platform-engineer # IAM role in that account
      network:
        cidr: ${cidr} # the first free network of the pool in estate.yaml
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

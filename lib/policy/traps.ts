/** A known way in which sovereignty is lost although everything seems to stand in the UK. */
export interface Trap {
  /** Stable: `S-<area>-<number>`. Controls and residual risks name it. */
  readonly id: string;
  readonly text: string;
  /** The public document that shows it; "engineering judgement" where none does. */
  readonly source: string;
}

const BEDROCK = 'Amazon Bedrock User Guide';
const FOUNDRY = 'Microsoft Learn, Microsoft Foundry';
const ABUSE = 'Microsoft Learn, Data, privacy and security for Azure Direct Models';
const FAULTS = 'AWS Fault Isolation Boundaries, Global services';
const MULTI = 'GOV.UK, Multi-region cloud and software-as-a-service';
const LAB = 'AI Engineering Lab, Data sovereignty and jurisdiction';
const NCSC = 'NCSC cloud security principles';
const OURS = 'engineering judgement';

const trap = (id: string, text: string, source: string): Trap => ({ id, text, source });

/** Every trap that is known, in the order of the areas. */
export const TRAPS: readonly Trap[] = [
  trap(
    'S-AI-01',
    'A model id that begins with a geography sends the prompt to whichever Region of it has room.',
    `${BEDROCK}, Geographic cross-Region inference`,
  ),
  trap(
    'S-AI-02',
    'A permission to call models that is wider than the template’s own model lets others be called abroad.',
    `${BEDROCK}, Identity-based policies`,
  ),
  trap(
    'S-AI-03',
    'An application’s own inference profile takes over the routes of the profile that it is copied from.',
    `${BEDROCK}, Inference profiles`,
  ),
  trap(
    'S-AI-04',
    'The better tier of a guardrail works across Regions, and only one of its profiles stays in the UK.',
    `${BEDROCK}, Guardrails cross-Region inference`,
  ),
  trap(
    'S-AI-05',
    'A knowledge base, agent or flow calls embedding, parsing and ranking models that nobody thinks of.',
    BEDROCK,
  ),
  trap(
    'S-AI-06',
    'Whether the provider keeps prompts is a setting of the account and Region, outside every template.',
    `${BEDROCK}, Data retention`,
  ),
  trap(
    'S-AI-07',
    'Calls of models leave no record, or leave prompts in a store that keeps them too long or elsewhere.',
    `${BEDROCK}, Model invocation logging`,
  ),
  trap(
    'S-AI-08',
    'A policy that denies other Regions is of no use where it makes an exception for the model service.',
    'co-cddo/ndx-try-aws-scp; ministryofjustice/aws-root-account',
  ),
  trap(
    'S-AI-09',
    'Global and data-zone deployments process prompts in other countries, whatever the account’s region.',
    `${FOUNDRY}, Deployment types`,
  ),
  trap(
    'S-AI-10',
    'UK West offers less than UK South does, so an account meant for it ends up somewhere else.',
    `${FOUNDRY}, Region support`,
  ),
  trap(
    'S-AI-11',
    'Whoever holds a key of the account can call models that no template deploys.',
    `${FOUNDRY}, Deployment types`,
  ),
  trap('S-AI-12', 'Prompts that abuse monitoring flags are kept, and may be read by people.', ABUSE),
  trap(
    'S-AI-13',
    'A model of another maker comes with that maker’s terms, and often in global deployments only.',
    `${FOUNDRY}, Models sold by partners`,
  ),
  trap('S-AI-14', 'Stored responses, threads, files, batches and tuning jobs outlive the call.', ABUSE),
  trap(
    'S-AI-15',
    'AI services of AWS improve themselves with what they are sent unless the organisation opts out.',
    'AWS Organizations User Guide, AI services opt-out policies',
  ),
  trap(
    'S-AI-16',
    'A workload calls a model maker’s own API, where the promise of UK residency is for stored data.',
    'OpenAI, Data controls in the OpenAI platform',
  ),
  trap('S-RG-01', 'A resource is made in a region abroad, or in one that nobody wrote down.', NCSC),
  trap(
    'S-RG-02',
    'Certificates, firewalls and billing exports of global services have to be made in us-east-1.',
    FAULTS,
  ),
  trap(
    'S-RG-03',
    'A bucket copies itself to another Region, or answers for several.',
    'Amazon S3 User Guide',
  ),
  trap('S-RG-04', 'Backups and snapshots are copied abroad, where AWS has no second Region in the UK.', LAB),
  trap(
    'S-RG-05',
    'Redundancy that Azure chooses pairs a region with another, which is in the UK for UK regions only.',
    'Microsoft Learn, Azure paired regions',
  ),
  trap('S-RG-06', 'Databases, registries, keys and secrets can be told to exist in several regions.', OURS),
  trap('S-RG-07', 'Content networks and global entry points hold and inspect traffic anywhere.', FAULTS),
  trap(
    'S-RG-08',
    'Peerings and endpoints reach networks and services of other regions.',
    'AWS PrivateLink Guide',
  ),
  trap('S-SC-01', 'Containers start from images on registries abroad, by tags that can be moved.', OURS),
  trap(
    'S-SC-02',
    'A pull-through cache fetches from abroad whatever a node asks it for.',
    'Amazon ECR User Guide',
  ),
  trap(
    'S-SC-03',
    'Weights are fetched from a public hub when a model starts.',
    'AI Engineering Lab, Security policies',
  ),
  trap(
    'S-SC-04',
    'Model servers and libraries report their use to their makers.',
    'vLLM, Usage stats collection',
  ),
  trap(
    'S-SC-05',
    'The tools that build and deploy report to theirs, and leave their mark in templates.',
    OURS,
  ),
  trap(
    'S-SC-06',
    'State and plans hold secrets, and are kept by a service abroad.',
    'HashiCorp, HCP Terraform',
  ),
  trap('S-SC-07', 'Hosted runners of the CI hold plans and credentials, in whatever country they run.', OURS),
  trap('S-SC-08', 'Machine images, drivers and charts come from whoever published them last.', OURS),
  trap(
    'S-KY-01',
    'The provider’s keys encrypt what is stored, so that nobody else can refuse their use.',
    NCSC,
  ),
  trap(
    'S-KY-02',
    'A key outside the cloud looks like one inside to a template, and may be neither reachable nor used.',
    'AWS KMS Developer Guide, External key stores',
  ),
  trap(
    'S-KY-03',
    'A vault keeps keys in software, or lets them be purged.',
    'Microsoft Learn, Azure Key Vault keys',
  ),
  trap(
    'S-KY-04',
    'A key’s policy lets other accounts or Regions use it, or lets it be destroyed soon.',
    OURS,
  ),
  trap('S-ID-01', 'Identity, domain names and organisations are run from abroad for every region.', FAULTS),
  trap('S-ID-02', 'The directory of staff has a home region, which was chosen long ago.', FAULTS),
  trap('S-SU-01', 'Those who support the service sit all over the world, and may be shown data.', MULTI),
  trap('S-LG-01', 'A parent company abroad can be made to hand over what its UK region holds.', LAB),
  trap(
    'S-LG-02',
    'Data for law enforcement is under stricter rules than other personal data.',
    'Data Protection Act 2018, Part 3',
  ),
  trap('S-CF-01', 'Operators of the cloud could read memory in use where it is not confidential.', NCSC),
  trap('S-NW-01', 'Machines that run models reach the internet, or cloud services by way of it.', NCSC),
  trap(
    'S-NW-02',
    'A service of Azure is on the internet unless it is told not to be.',
    'Terraform azurerm provider documentation',
  ),
  trap('S-NW-03', 'Networks let everybody in, old TLS is accepted, and machines hand out credentials.', NCSC),
  trap('S-NW-04', 'Address ranges overlap, so that networks cannot be joined or told apart.', OURS),
  trap('S-NW-05', 'Departments share a key, a store, a node or a trust, and with it what is in them.', NCSC),
  trap('S-LO-01', 'Records can be deleted by those whose acts they record.', NCSC),
  trap('S-LO-02', 'Records are sent to a service that keeps them abroad.', MULTI),
  trap('S-LO-03', 'A log is kept for ever, or not long enough, or under the provider’s key.', NCSC),
  trap('S-TG-01', 'A resource does not say whose it is, so that nobody looks after it.', NCSC),
  trap(
    'S-CI-01',
    'Something else is deployed than was reviewed.',
    'security.gov.uk, Secure by Design principles',
  ),
  trap('S-CI-02', 'One deployment deletes more than anybody meant it to.', OURS),
  trap('S-QT-01', 'The machines that were planned for cannot be had in the UK that day.', OURS),
];

/** The traps that a control or residual risk names, in words. */
export function trapsOf(ids: readonly string[]): Trap[] {
  return TRAPS.filter(({ id }) => ids.includes(id));
}

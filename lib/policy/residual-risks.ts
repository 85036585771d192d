import type { Cloud } from '../values';

/** A way in which sovereignty may be lost that no template can show, and what is kept instead of a proof. */
export interface ResidualRisk {
  /** Stable: of the trap that it stands for. */
  readonly id: string;
  readonly title: string;
  /** Absent: on every cloud. */
  readonly cloud?: Cloud;
  /** Why a template does not show it. */
  readonly why: string;
  /** Post that answers for it. */
  readonly owner: string;
  /** What that post keeps, to be shown on request. */
  readonly evidence: string;
}

/** What every report says that it has not proven. Ordered by id. */
export const RESIDUAL_RISKS: readonly ResidualRisk[] = [
  {
    id: 'S-AI-12',
    title: 'Azure may keep flagged prompts and have people read them',
    cloud: 'azure',
    why: 'Abuse monitoring is switched off by application to Microsoft, for a subscription and not in a template. Review within the EEA is promised for resources of the EEA; the UK is outside it.',
    owner: 'Service owner',
    evidence:
      'Microsoft’s approval of modified abuse monitoring, with its reference and date; or the decision to go without.',
  },
  {
    id: 'S-AI-14',
    title: 'Features that keep state keep what is said to them',
    why: 'Stored responses, threads, files and batches are asked for in each call of an application, not where the model is deployed.',
    owner: 'Service owner',
    evidence: 'A review of the application’s calls, and the job that deletes what they leave.',
  },
  {
    id: 'S-CF-01',
    title: 'The cloud’s operators could reach memory while it is used',
    why: 'Confidential computing for accelerators is not offered for every machine in the UK, and attestation takes place when a machine runs.',
    owner: 'Security architect',
    evidence:
      'The decision on confidential computing for the workload; attestation reports where it is used.',
  },
  {
    id: 'S-CI-01',
    title: 'What is deployed may not be what was reviewed',
    why: 'A template shows what would be deployed and not who deployed which version of it.',
    owner: 'Platform team',
    evidence: 'The digest that was approved, and the log of the deployment that names the same digest.',
  },
  {
    id: 'S-CI-02',
    title: 'A deployment may delete more than was meant',
    why: 'How much is deleted depends on what is there, which only a plan shows.',
    owner: 'Platform team',
    evidence: 'The approved plan, and the protection of the production environment in the CI.',
  },
  {
    id: 'S-ID-01',
    title: 'Identity and other global services are run from outside the UK',
    why: 'AWS runs IAM, Organizations and Route 53 from the United States, Microsoft Entra replicates sign-in data worldwide; no setting changes it.',
    owner: 'Senior Information Risk Owner',
    evidence:
      'The accepted risk in the register; a rule that names, tags and descriptions hold no personal data.',
  },
  {
    id: 'S-ID-02',
    title: 'The directory of staff may be held outside the UK',
    why: 'The home region of IAM Identity Center and the location of an Entra tenant were chosen when they were made, outside these templates.',
    owner: 'Identity team',
    evidence:
      'The home region of IAM Identity Center and the data location of the Entra tenant, as their consoles show them.',
  },
  {
    id: 'S-KY-02',
    title: 'Keys may be used by the provider while the service runs',
    why: 'A key that is held outside the cloud is an existing key to a template, which shows its id and not where it is held.',
    owner: 'Security architect',
    evidence:
      'The decision on key custody; for external key stores, who runs them and how their availability is watched.',
  },
  {
    id: 'S-LG-01',
    title: 'The provider’s parent is subject to the law of the United States',
    why: 'A UK region does not remove legal process, such as under the CLOUD Act, against a parent company abroad.',
    owner: 'Senior Information Risk Owner',
    evidence:
      'The acceptance, with reference, date and expiry, as the department’s file records it; legal advice behind it.',
  },
  {
    id: 'S-LG-02',
    title: 'Law enforcement data needs a lawful basis for every processor',
    why: 'Part 3 of the Data Protection Act 2018 binds contracts and people; a template shows only where data lies.',
    owner: 'Data Protection Officer',
    evidence: 'The data protection impact assessment and the contract’s Part 3 terms.',
  },
  {
    id: 'S-QT-01',
    title: 'Accelerators may not be had when they are needed',
    why: 'Quota and capacity are granted per account and day, outside templates.',
    owner: 'Platform team',
    evidence: 'Quotas granted and reservations bought, with their dates.',
  },
  {
    id: 'S-SC-07',
    title: 'Hosted runners of the CI may hold plans and credentials abroad',
    why: 'Which machine runs a pipeline is set in the CI, not in what it deploys.',
    owner: 'Platform team',
    evidence:
      'The pipeline’s runners and where they are; trust of the deploying role that is pinned to one repository and environment.',
  },
  {
    id: 'S-SU-01',
    title: 'Support follows the sun',
    why: 'Who answers a support case, and what they are shown, is decided in the case; Customer Lockbox is a setting of the tenant.',
    owner: 'Platform team',
    evidence:
      'Customer Lockbox in the tenant; the runbook for support cases, which says that no data is attached.',
  },
];

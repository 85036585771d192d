import { AI_CODE, CAF_32, CAF_40, NCSC_PRINCIPLES } from './assurance-frameworks';
import type { CitedDocument, Source } from './source';

const CHECKED = '2026-11-25';

const read = (title: string, document: string, ...clauses: readonly string[]): CitedDocument => ({
  title,
  source: { document, checked: CHECKED, verified: true },
  clauses,
});

const unread = (
  title: string,
  document: string,
  note: string,
  ...clauses: readonly string[]
): CitedDocument => ({ title, source: { document, checked: CHECKED, verified: false, note }, clauses });

/** Every document that a control may cite. */
export const CITED_DOCUMENTS: readonly CitedDocument[] = [
  NCSC_PRINCIPLES,
  CAF_32,
  CAF_40,
  AI_CODE,
  read(
    'Code of Practice for the Cyber Security of AI, DSIT',
    'GOV.UK, Code of Practice for the Cyber Security of AI, 31 January 2025',
    'Principle 2, Design your AI system for security as well as functionality and performance',
    'Principle 6, Secure your infrastructure',
    'Principle 7, Secure your supply chain',
    'Principle 8, Document your data, models and prompts',
  ),
  read(
    'AI Playbook for the UK Government',
    'GOV.UK, Artificial Intelligence Playbook for the UK Government, 10 February 2025',
    'Principle 3, You know how to use AI securely',
  ),
  read(
    'Multi-region cloud and software-as-a-service, DSIT',
    'GOV.UK, Multi-region cloud and software-as-a-service, 5 February 2025',
    'Summary, controlled and considered use of regions',
    'Context, parts of a service that are in another geography',
  ),
  read(
    'Government Security Classifications Policy',
    'GOV.UK, Government Security Classifications Policy, updated 5 August 2024',
    'Key principle 4, information is marked with its classification',
  ),
  read(
    'Secure by Design',
    'security.gov.uk, Secure by Design principles',
    '1, Create responsibility for cyber security risk',
    '10, Make changes securely',
  ),
  read(
    'AI Engineering Lab, Data sovereignty and jurisdiction',
    'govuk-digital-backbone/aiengineeringlab, policy (alpha; for AI coding assistants)',
    'Data residency requirements, backup of OFFICIAL-SENSITIVE',
  ),
  read(
    'NCSC Guidelines for secure AI system development',
    'NCSC and others, Guidelines for secure AI system development, 27 November 2023',
    'Secure deployment, protect your model continuously',
  ),
  read(
    'NCSC Secure development and deployment guidance',
    'ukncsc/secure-development-and-deployment; order of the eight principles as Defra lists them',
    '5, Protect your code repository',
  ),
  read(
    'NCSC Using TLS to protect data',
    'NCSC, Using TLS to protect data',
    'TLS 1.2 configuration',
    'Legacy versions',
  ),
  read(
    'AWS Foundational Security Best Practices',
    'AWS Security Hub User Guide, EC2 controls',
    'EC2.8, instances use IMDSv2',
    'EC2.170, launch templates use IMDSv2',
  ),
  read(
    'Azure role-based access control',
    'Microsoft Learn, Best practices for Azure RBAC',
    'Only grant the access users need',
  ),
  unread(
    'AWS IAM User Guide',
    'AWS Identity and Access Management User Guide, Security best practices in IAM',
    'headings are from memory',
    'Apply least-privilege permissions',
    'Require workloads to use temporary credentials',
    'The confused deputy problem',
  ),
  unread(
    'Microsoft Entra Workload ID',
    'Microsoft Learn, Workload identity federation',
    'heading is from memory',
    'Federated identity credentials, issuer and subject',
  ),
  unread(
    'UK GDPR',
    'legislation.gov.uk, Regulation (EU) 2016/679 as it applies in the UK',
    'the article is well known, and was not looked up',
    'Article 5(1)(e), storage limitation',
  ),
  unread(
    'Managing Public Money',
    'HM Treasury, Managing Public Money',
    'numbered as in the contents of the edition of May 2021; later editions were not read',
    'Annex 4.8, Expenditure and payments',
  ),
];

/** What a clause was found in, if it was. */
export function findCitation(document: string, clause: string): Source | undefined {
  const cited = CITED_DOCUMENTS.find(({ title }) => title === document);
  return cited?.clauses.includes(clause) === true ? cited.source : undefined;
}

/** Whether a framework has a part of this number. */
export function hasPart({ clauses }: CitedDocument, number: string): boolean {
  return clauses.some((clause) => clause.startsWith(`${number}, `));
}

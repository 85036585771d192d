import type { Source } from '../../catalogue';

/** A field of the record, and what a person is asked for where no template says it. */
export interface TemplateField {
  readonly number: string;
  readonly name: string;
  readonly ask: string;
}

export interface TemplateSection {
  readonly title: string;
  readonly fields: readonly TemplateField[];
}

const VERSION = '4.0';

export const ATRS_SOURCE: Source = {
  document: `Algorithmic Transparency Recording Standard, template version ${VERSION}`,
  checked: '2026-11-25',
  verified: false,
  note: 'co-cddo/algorithmic-transparency-recording-standard has version 3.0 (March 2024) as a table, with which names were compared. Version 4.0 is there as a PDF only, which was not read: its numbers are from a second-hand list of some of its fields, and the rest from published records.',
};

/** Numbers, or names, that no list of version 4.0 was found to confirm. */
export const NOT_COMPARED: readonly string[] = [
  '2.1.4.1 to 2.1.4.5',
  '2.2.2 to 2.2.4',
  '2.3.1',
  '2.3.3 to 2.3.5',
  '2.4.1.1',
  '2.4.1.4',
  '2.4.2.1',
  '2.4.2.3 to 2.4.2.8',
  '2.4.3.2',
  '2.4.3.3',
  '2.4.3.5 to 2.4.3.9',
  '2.4.4.1',
  '2.4.4.3 to 2.4.4.5',
];

const section = (
  title: string,
  ...fields: readonly (readonly [string, string, string])[]
): TemplateSection => ({
  title,
  fields: fields.map(([number, name, ask]) => ({ number, name, ask })),
});

/** What stands before and after the specification of each model, in the order of the standard. */
export const BEFORE_MODELS: readonly TemplateSection[] = [
  section(
    'Metadata and Title Information',
    ['0.1', 'Title', 'the name under which the record is found.'],
    ['0.2', 'Organisation name', 'the organisation that uses the tool.'],
    ['0.3', 'Phase', 'the phase that the tool is in, such as a pilot or production.'],
    ['0.4', 'Region', 'where the people are whom the tool affects.'],
    ['0.5', 'One sentence description', 'what the tool is for, in one sentence.'],
  ),
  section(
    'Tier 1 - Overview',
    ['1.1', 'Name', 'the name under which people know the tool.'],
    ['1.2', 'Description', 'what the tool does, why it is used and how, in plain English, in a paragraph.'],
    ['1.3', 'Website URL', 'where the public can read more.'],
    ['1.4', 'Contact email', 'an address of a team to which the public can write.'],
  ),
  section(
    'Tier 2 - Owner and Responsibility',
    ['2.1.1', 'Organisation or department', 'the organisation that uses the tool.'],
    ['2.1.2', 'Team', 'the team that is responsible.'],
    ['2.1.3', 'Senior responsible owner', 'the role of the senior responsible owner.'],
    ['2.1.4', 'Third party involvement', 'whether anybody else built or runs a part of it.'],
    ['2.1.4.1', 'Third party', 'the entity that the contract is with.'],
    ['2.1.4.2', 'Companies House number', 'the number of that entity.'],
    ['2.1.4.3', 'Third party role', 'what each of them does.'],
    ['2.1.4.4', 'Procurement procedure type', 'how it was chosen, such as a call-off from a framework.'],
    [
      '2.1.4.5',
      'Third party data access terms',
      'what the contract lets the provider see, and under which conditions.',
    ],
  ),
  section(
    'Tier 2 - Description and Rationale',
    ['2.2.1', 'Detailed description', 'how the tool works, in more detail than the first tier.'],
    ['2.2.2', 'Benefits', 'what people gain by it.'],
    ['2.2.3', 'Previous process', 'how it was done before.'],
    ['2.2.4', 'Alternatives considered', 'what else was looked at, and why it was not chosen.'],
  ),
  section(
    'Tier 2 - Deployment Context',
    [
      '2.3.1',
      'Integration into broader operational process',
      'how it helps a decision, and what it does not decide.',
    ],
    ['2.3.2', 'Human review', 'who looks at what it says before anything follows from it.'],
    ['2.3.3', 'Frequency and scale of usage', 'how often it is used, and by how many people.'],
    ['2.3.4', 'Required training', 'what people have to learn before they use it.'],
    ['2.3.5', 'Appeals and review', 'how somebody who is affected can object.'],
  ),
  section(
    'Tier 2 - Tool Specification',
    ['2.4.1.1', 'System architecture', 'how the parts of the tool fit together.'],
    ['2.4.1.2', 'System-level input', 'what people put in.'],
    ['2.4.1.3', 'System-level output', 'what they get back.'],
    ['2.4.1.4', 'Maintenance', 'how often the tool is looked after, and by whom.'],
    ['2.4.1.5', 'Models', 'the models in the tool.'],
  ),
];

export const OF_A_MODEL: TemplateSection = section(
  'Tier 2 - Model Specification',
  ['2.4.2.1', 'Model name', 'the name of the model.'],
  ['2.4.2.2', 'Model version', 'the version of the model.'],
  ['2.4.2.3', 'Model task', 'what it is used for here.'],
  ['2.4.2.4', 'Model input', 'what it is given.'],
  ['2.4.2.5', 'Model output', 'what it answers.'],
  ['2.4.2.6', 'Model architecture', 'the publisher’s model card, with a link.'],
  ['2.4.2.7', 'Model performance', 'how well it does the task, and how that was measured.'],
  [
    '2.4.2.8',
    'Datasets and their purposes',
    'what it was trained and tested with, as far as the publisher says.',
  ],
);

export const AFTER_MODELS: readonly TemplateSection[] = [
  section(
    'Tier 2 - Development Data Specification',
    [
      '2.4.3.1',
      'Development data description',
      'what it was developed with; or that nothing was trained here.',
    ],
    ['2.4.3.2', 'Data modality', 'whether that is text, images, tables or something else.'],
    ['2.4.3.3', 'Data quantities', 'how much of it there is, and how it was split.'],
    ['2.4.3.4', 'Sensitive attributes', 'which protected characteristics or other sensitive data it has.'],
    ['2.4.3.5', 'Data completeness and representativeness', 'what is missing, and whom it stands for.'],
    ['2.4.3.6', 'Data cleaning', 'what was done to it before it was used.'],
    ['2.4.3.7', 'Data collection', 'what it was first collected for, and how.'],
    ['2.4.3.8', 'Data access and storage', 'who can see it, where it is and for how long.'],
    ['2.4.3.9', 'Data sharing agreements', 'agreements under which it is shared, and with whom.'],
  ),
  section(
    'Tier 2 - Operational Data Specification',
    ['2.4.4.1', 'Data sources', 'where the data that the tool works with is from.'],
    ['2.4.4.2', 'Sensitive attributes', 'which protected characteristics or other sensitive data it sees.'],
    ['2.4.4.3', 'Data processing methods', 'what is done to the data before and after a model sees it.'],
    ['2.4.4.4', 'Data access and storage', 'who can see it, where it is and for how long.'],
    ['2.4.4.5', 'Data sharing agreements', 'agreements under which data is shared, and with whom.'],
  ),
  section(
    'Tier 2 - Risks, Mitigations and Impact Assessments',
    [
      '2.5.1',
      'Impact assessments',
      'the data protection and equality impact assessments, with dates and links.',
    ],
    [
      '2.5.2',
      'Risks and mitigations',
      'the risks of use: wrong, biased or harmful answers, and what people do about them.',
    ],
  ),
];

/**
 * What OSCAL's model of assessment results asks of the parts that are written here, in our own words.
 * Read in NIST's JSON schema `oscal-ar-schema.json`, version 1.2.0 and (its first part) 1.1.3, on 25 November 2026,
 * as compliance-trestle carries it in `release-schemas/`.
 */
type Rule = (value: unknown) => readonly string[];

const text =
  (name: string, pattern: RegExp): Rule =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`${JSON.stringify(value)} is no ${name}`];

const UUID = text('uuid', /^[\da-f]{8}-[\da-f]{4}-[45][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i);
const TOKEN = text('token', /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
const LINE = text('line of markup', /^[^\n]+$/);
const MARKUP = text('markup', /^[^]*$/);
const STRING = text('string', /^\S(.*\S)?$/);
const MOMENT = text('moment with a time zone', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
const HREF = text('reference', /^\S+$/);

const oneOf = (...values: readonly string[]): Rule =>
  text(values.join(' or '), new RegExp(`^(${values.join('|')})$`));

/** No list may be empty. */
const list =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((each, index) => rule(each).map((mistake) => `[${String(index)}]${mistake}`))
      : [' is no list with something in it'];

/** Nothing but these properties; those in `required` have to be there. */
const object =
  (required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule =>
  (value) => {
    if (typeof value !== 'object' || value === null) return [' is no object'];
    const rules = new Map([...Object.entries(required), ...Object.entries(optional)]);
    return [
      ...Object.keys(required)
        .filter((key) => !(key in value))
        .map((key) => `.${key} is missing`),
      ...Object.entries(value).flatMap(([key, own]) =>
        (rules.get(key) ?? (() => [' is not known']))(own).map((mistake) => `.${key} ${mistake}`),
      ),
    ];
  };

const OBSERVATIONS = list(object({ 'observation-uuid': UUID }));

const FINDING = object(
  {
    uuid: UUID,
    title: LINE,
    description: MARKUP,
    target: object({
      type: oneOf('statement-id', 'objective-id'),
      'target-id': TOKEN,
      status: object({ state: oneOf('satisfied', 'not-satisfied') }, { reason: TOKEN }),
    }),
  },
  { 'related-observations': OBSERVATIONS, 'related-risks': list(object({ 'risk-uuid': UUID })) },
);

const OBSERVATION = object(
  {
    uuid: UUID,
    description: MARKUP,
    methods: list(oneOf('EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN')),
    collected: MOMENT,
  },
  { 'relevant-evidence': list(object({ description: MARKUP }, { href: HREF })) },
);

const RISK = object(
  {
    uuid: UUID,
    title: LINE,
    description: MARKUP,
    statement: MARKUP,
    status: oneOf(
      'open',
      'investigating',
      'remediating',
      'deviation-requested',
      'deviation-approved',
      'closed',
    ),
  },
  { deadline: MOMENT, 'related-observations': OBSERVATIONS },
);

const RESULT = object(
  {
    uuid: UUID,
    title: LINE,
    description: MARKUP,
    start: MOMENT,
    'reviewed-controls': object(
      { 'control-selections': list(object({ 'include-controls': list(object({ 'control-id': TOKEN })) })) },
      { description: MARKUP },
    ),
  },
  { observations: list(OBSERVATION), risks: list(RISK), findings: list(FINDING) },
);

const DOCUMENT = object({
  'assessment-results': object(
    {
      uuid: UUID,
      metadata: object({ title: LINE, 'last-modified': MOMENT, version: STRING, 'oscal-version': STRING }),
      'import-ap': object({ href: HREF }),
      results: list(RESULT),
    },
    {
      'back-matter': object(
        {},
        {
          resources: list(
            object(
              { uuid: UUID },
              {
                title: LINE,
                description: MARKUP,
                rlinks: list(object({ href: HREF }, { 'media-type': STRING })),
              },
            ),
          ),
        },
      ),
    },
  ),
});

/** What a document of assessment results breaks. */
export function oscalMistakes(document: unknown): readonly string[] {
  return [...DOCUMENT(document), ...danglingReferences(document)];
}

/** References that lead to nothing in the document, and ids that two things have. */
function danglingReferences(document: unknown): string[] {
  const written = JSON.stringify(document);
  const ids = [...written.matchAll(/"uuid":"([^"]+)"/g)].map(([, id]) => id);
  const references = [...written.matchAll(/"(?:[a-z-]+-uuid":"|href":"#)([^"]+)"/g)].map(([, id]) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${String(id)} is there twice`),
    ...references.filter((id) => !ids.includes(id)).map((id) => `${String(id)} leads to nothing`),
  ];
}

import type { EnvironmentReport } from './environment-report';
import { oscalId, oscalResult, oscalTime } from './oscal-result';

/** Version of the OSCAL model that is written. @see NIST, Open Security Controls Assessment Language */
const OSCAL_VERSION = '1.2.0';

/** What stands in for an assessment plan: OSCAL wants one, and a reference in the document names a resource of it. */
const PLAN = oscalId('assessment-plan');

/**
 * What was judged, as OSCAL assessment results: one result for each environment. The same reports give the same
 * bytes, ids too.
 */
export function renderOscal(reports: readonly EnvironmentReport[], version: string): string {
  const results = {
    'assessment-results': {
      uuid: oscalId(
        'assessment-results',
        ...reports.map(({ address, digest }) => `${address} ${digest ?? ''}`),
      ),
      metadata: {
        title: 'Review of synthesized templates',
        'last-modified': oscalTime(reports[0]?.judgedOn ?? '1970-01-01'),
        version,
        'oscal-version': OSCAL_VERSION,
      },
      'import-ap': { href: `#${PLAN}` },
      results: reports.map(oscalResult),
      'back-matter': {
        resources: [
          {
            uuid: PLAN,
            title: 'What was assessed, and how',
            description:
              'There is no assessment plan in OSCAL. A program judges every template by every control that a result names; what each control asks for, and which documents it rests on, is in the report.',
            rlinks: [{ href: 'report.json', 'media-type': 'application/json' }],
          },
        ],
      },
    },
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

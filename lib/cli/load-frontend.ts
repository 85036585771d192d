import { readFileSync } from 'node:fs';
import type { Frontend } from '../report';

/** GOV.UK Frontend as it is installed, to be put into each page. */
export function loadFrontend(): Frontend {
  return {
    css: readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8'),
    js: readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.js'), 'utf8'),
  };
}

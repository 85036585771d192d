import { readFileSync } from 'node:fs';
import type { Frontend } from '../report';

/** GOV.UK Frontend as it is installed, to be put into each page. */
export function loadFrontend(): Frontend {
  const read = (file: string): string =>
    readFileSync(require.resolve(`govuk-frontend/dist/govuk/${file}`), 'utf8');
  return { css: read('govuk-frontend.min.css'), js: read('govuk-frontend.min.js') };
}

export { auditMade } from './audit-made';
export type { Made } from './audit-made';
export { ESTATE_ADDRESS } from './environments';
export { loadConfig } from './load-config';
export { renderIssues } from './render-issues';
export { run } from './run';

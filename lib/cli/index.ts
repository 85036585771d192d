export { auditMade } from './audit-made';
export { loadConfig } from './load-config';
export { renderIssues } from './render-issues';
export { run } from './run';

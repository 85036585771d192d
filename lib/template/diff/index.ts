export type { Change, Difference, PropertyChange } from './change';
export { describeValue } from './describe-value';
export { diffTemplates } from './diff-templates';
export { plainPath } from './key-of';

export type { Builders } from './builders';
export type { Io } from './io';
export { loadConfig } from './load-config';
export { renderIssues } from './render-issues';
export { run } from './run';

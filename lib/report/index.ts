export { counted } from './audit';
export type { Audited, Located } from './audit';
export { renderJson } from './render-json';
export { renderJunit } from './render-junit';
export { renderSarif } from './render-sarif';
export { renderText } from './render-text';

export { CAPTURE_CONTAINER, ContentStore } from './content-store';
export { LogArchive } from './log-archive';

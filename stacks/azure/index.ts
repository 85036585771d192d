export { addEnvironment, makeApp } from './build-azure-app';
export { azureEnvironment, synthesizeEnvironment } from './synthesize';

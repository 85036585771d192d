export { Deployer } from './deployer';
export { StateStore } from './state-store';

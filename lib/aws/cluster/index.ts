export { trustPods } from './add-ons';
export { GpuCluster } from './gpu-cluster';

export { GpuCluster } from './gpu-cluster';

import { findAzureAccelerator } from '../catalogue';
import type { Machine } from './blueprint';

/** Looks a machine up by its Azure VM size. The config has been checked: an unknown one is our bug. */
export function draftAzureMachine(vmSize: string): Machine {
  const accelerator = findAzureAccelerator(vmSize);
  if (accelerator === undefined) throw new Error(`not in the catalogue, though checked: ${vmSize}`);
  return {
    instanceType: vmSize,
    accelerator: accelerator.gpuModel,
    kind: accelerator.kind,
    accelerators: accelerator.gpus,
    acceleratorMemoryGiB: accelerator.gpuMemoryGiB,
    vcpus: accelerator.vcpus,
    memoryGiB: accelerator.memoryGiB,
    localStorageGB: null,
    fabric: accelerator.infinibandInterfaces > 0 ? 'InfiniBand' : null,
    source: accelerator.source,
  };
}

import { findAwsAccelerator } from '../catalogue';
import type { Machine } from './blueprint';

/** Looks a machine up by its EC2 instance type. The config has been checked: an unknown one is our bug. */
export function draftAwsMachine(instanceType: string): Machine {
  const accelerator = findAwsAccelerator(instanceType);
  if (accelerator === undefined) throw new Error(`not in the catalogue, though checked: ${instanceType}`);
  return {
    instanceType,
    accelerator: accelerator.gpuModel,
    kind: accelerator.kind,
    accelerators: accelerator.gpus,
    acceleratorMemoryGiB: accelerator.gpuMemoryGiB,
    vcpus: accelerator.vcpus,
    memoryGiB: accelerator.memoryGiB,
    localStorageGB: accelerator.localNvmeGB,
    fabric: accelerator.efaInterfaces > 0 ? 'EFA' : null,
    source: accelerator.source,
  };
}

import type { Blueprint } from '../blueprint';
import type { Config } from '../department';

/** Makes one environment of one cloud and writes it to a new folder. */
export type SynthesizeEnvironment = (config: Config, blueprint: Blueprint, outdir: string) => void;
/** Makes what the whole estate shares on one cloud. */
export type SynthesizeEstate = (config: Config, outdir: string) => void;

/**
 * How environments are made, handed in by `bin`. Loaded only when something is made, so that reading and
 * checking need no cloud library.
 */
export interface Builders {
  readonly aws: () => Promise<{
    synthesizeEnvironment: SynthesizeEnvironment;
    synthesizeEstate: SynthesizeEstate;
  }>;
}

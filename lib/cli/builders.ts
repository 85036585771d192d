import type { Blueprint } from '../blueprint';
import type { Config } from '../department';
import type { Cloud } from '../values';

/** Makes one environment of one cloud and writes it to a new folder. */
export type SynthesizeEnvironment = (config: Config, blueprint: Blueprint, outdir: string) => void;
/** Makes what the whole estate shares on one cloud. */
export type SynthesizeEstate = (config: Config, outdir: string) => void;

interface Builder {
  readonly synthesizeEnvironment: SynthesizeEnvironment;
  /** Absent: the estate shares nothing on that cloud. */
  readonly synthesizeEstate?: SynthesizeEstate;
}

/**
 * How environments are made, handed in by `bin`. Loaded only when something is made on that cloud, so that reading
 * and checking need no cloud library, and one cloud does not wait for the other.
 */
export type Builders = Readonly<Record<Cloud, () => Promise<Builder>>>;

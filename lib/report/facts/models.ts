/** Which models can be called, and the accelerators of the environment. */
export interface ModelsFacts {
  readonly models: readonly ModelRow[];
  readonly machines: readonly MachineRow[];
}

/** A model that somebody may call. */
export interface ModelRow {
  /** `<stack>/<resource>` */
  readonly resource: string;
  /** What callers name: an endpoint or a deployment; the model itself where the provider runs it. */
  readonly endpoint: string;
  /** Whether the provider runs the model for all its customers, or this environment runs it. */
  readonly runBy: 'provider' | 'environment';
  /** `Amazon Bedrock` */
  readonly service: string;
  readonly model: string;
  readonly version: string;
  /** Who made the model, where the catalogue of models or the template says so. */
  readonly publisher?: string;
  /** Whether it answers with numbers only, in which there is nothing to filter. */
  readonly answersWithNumbers: boolean;
  /** Everywhere that prompts may be processed. Empty: the template does not say. */
  readonly processedIn: readonly { readonly title: string; readonly inUk: boolean }[];
  /** What is bought or run for it, in words. */
  readonly capacity: string;
  /** Weights that the environment loads itself. */
  readonly weights?: Weights;
}

export interface Weights {
  /** Where they are loaded from. */
  readonly from: string;
  /** Absent: no digest stands beside them. */
  readonly sha256?: string;
}

/** Machines of one kind that are kept for a cluster or on their own. */
export interface MachineRow {
  readonly resource: string;
  /** What they belong to, such as the cluster. */
  readonly of: string;
  readonly machine: string;
  /** `8 × NVIDIA H100 80GB`; `none`. */
  readonly accelerators: string;
  /** How many machines, in words. */
  readonly count: string;
  /** Accelerators when all machines run. Absent: the template does not say. */
  readonly atMost?: number;
}

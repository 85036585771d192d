import type { Model, ProcessingPlace, Source } from '../catalogue';
import type { Safeguards } from '../department';
import type { Cloud } from '../values';

/**
 * What a department's file is taken to mean for one environment: names, addresses, machines, models, retention.
 * Neutral in intent and arithmetic; it holds no cloud resource. Plain data that prints as JSON.
 */
export interface Blueprint {
  readonly environment: Environment;
  readonly accountability: Accountability;
  readonly obligations: Obligations;
  /** Tags that everything carries. */
  readonly tags: Readonly<Record<string, string>>;
  readonly network: NetworkPlan;
  readonly clusters: readonly ClusterPlan[];
  readonly endpoints: readonly EndpointPlan[];
  readonly safeguards: Safeguards;
  readonly logging: LoggingPlan;
  readonly budget: BudgetPlan;
}

export interface Environment {
  /** `dfe/prod/aws` */
  readonly address: string;
  /** `dfe-prod`: begins the name of everything in the environment. At most 21 characters. */
  readonly name: string;
  readonly department: string;
  readonly departmentName: string;
  readonly stage: string;
  readonly cloud: Cloud;
  readonly region: string;
  /** Account (AWS) or subscription (Azure) that the environment fills. */
  readonly account: string;
  readonly production: boolean;
}

export interface Accountability {
  readonly team: string;
  readonly email: string;
  readonly seniorResponsibleOwner: string;
  readonly costCentre: string;
}

export interface Obligations {
  readonly classification: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
  readonly residency: 'uk-only';
  readonly lawEnforcementData: boolean;
  readonly siroAcceptance: { readonly reference: string; readonly date: string; readonly expires: string };
}

export type SubnetPurpose = 'workload' | 'endpoints' | 'attachment' | 'control-plane';

export interface SubnetPlan {
  /** `workload-az1` */
  readonly name: string;
  /**
   * workload: nodes and model containers. endpoints: private endpoints. attachment: the way to staff networks.
   * control-plane: the API of clusters, where the cloud puts it into the network.
   */
  readonly purpose: SubnetPurpose;
  /** Absent: the subnet is in every zone. */
  readonly zone?: string;
  readonly cidr: string;
}

export interface NetworkPlan {
  readonly cidr: string;
  /** Empty: the region has none. */
  readonly zones: readonly string[];
  /** made: planned here. brought: the department's platform team already runs it. */
  readonly origin: 'made' | 'brought';
  /** Whether private endpoints are made here or already run by the network's owner. */
  readonly privateEndpoints: 'made' | 'provided';
  /** Empty when the network is brought. */
  readonly subnets: readonly SubnetPlan[];
  /** Networks of staff devices that may reach the environment. Empty: nobody outside can. */
  readonly staffCidrs: readonly string[];
}

export interface ClusterPlan {
  /** `dsit-evaluation-evaluation` */
  readonly name: string;
  /** The department's own name for it. */
  readonly label: string;
  /** Kubernetes minor version. */
  readonly version: string;
  readonly pools: readonly PoolPlan[];
}

export interface PoolPlan {
  readonly name: string;
  readonly machine: Machine;
  readonly nodes: { readonly min: number; readonly max: number };
  /** Accelerators when the pool is at its largest. */
  readonly acceleratorsAtMost: number;
  readonly purchase: 'on-demand' | 'reservation' | 'capacity-block';
  readonly reservationId?: string;
  /** Zones that nodes run in. */
  readonly zones: readonly string[];
  /** Low-latency network interfaces for each node; 0 is ordinary networking. */
  readonly fabricInterfaces: number;
  readonly rootVolumeGiB: number;
}

export interface Machine {
  /** EC2 instance type, or Azure VM size. */
  readonly instanceType: string;
  readonly accelerator: string;
  readonly kind: 'nvidia' | 'neuron' | 'amd';
  readonly accelerators: number;
  /** GiB for each accelerator; null where the catalogue has no figure. */
  readonly acceleratorMemoryGiB: number | null;
  readonly vcpus: number;
  readonly memoryGiB: number;
  /** GB of disks inside the machine, encrypted by its hardware; null or 0: none. */
  readonly localStorageGB: number | null;
  /** The low-latency network that it can join; null: none. */
  readonly fabric: 'EFA' | 'InfiniBand' | null;
  readonly source: Source;
}

export interface EndpointBase {
  readonly name: string;
  readonly model: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: Model['kind'];
  /** Where prompts are processed. */
  readonly processedIn: readonly ProcessingPlace[];
  readonly source: Source;
}

/** A model that Amazon Bedrock runs. */
export interface BedrockEndpointPlan extends EndpointBase {
  readonly route: 'bedrock';
  /** The provider's own id, without any geography in front. */
  readonly modelId: string;
}

/** A model that Azure OpenAI runs. */
export interface AzureOpenAiEndpointPlan extends EndpointBase {
  readonly route: 'azure-openai';
  readonly modelId: string;
  readonly deploymentType: 'Standard' | 'ProvisionedManaged';
  /** Thousands of tokens a minute, or provisioned throughput units. */
  readonly capacity: number;
  /** The version, which does not change by itself. */
  readonly version: string;
  /** ISO date on which Azure stops serving the version. */
  readonly retires: string;
}

interface SelfHostedBase extends EndpointBase {
  readonly machine: Machine;
  readonly instances: { readonly min: number; readonly max: number };
  readonly invocationsPerInstance: number;
  readonly image: string;
  readonly weights: { readonly prefix: string; readonly sha256: string };
  /** Whether prompts and completions are recorded in the content store. */
  readonly captured: boolean;
}

/** Open weights on machines of the department's own, run by Amazon SageMaker. */
export interface SageMakerEndpointPlan extends SelfHostedBase {
  readonly route: 'sagemaker';
}

/** Open weights on machines of the department's own, run by Azure Machine Learning. */
export interface MachineLearningEndpointPlan extends SelfHostedBase {
  readonly route: 'machine-learning';
}

export type EndpointPlan =
  BedrockEndpointPlan | SageMakerEndpointPlan | AzureOpenAiEndpointPlan | MachineLearningEndpointPlan;

export interface LoggingPlan {
  /** Who did what, network flows, control planes. Cannot be changed or deleted for this long. */
  readonly auditRetentionDays: number;
  /** Prompts and completions. Deleted after this long. */
  readonly contentRetentionDays: number;
  /** compliance: nobody can shorten it. governance: a named permission can, so that test stages can be cleared. */
  readonly auditLock: 'compliance' | 'governance';
}

export interface BudgetPlan {
  readonly monthlyGBP: number;
  /** For a cloud that bills in US dollars. */
  readonly inUSD?: {
    /** Rounded up to a whole dollar. */
    readonly monthly: number;
    readonly usdPerGbp: number;
    readonly rateDate: string;
  };
}

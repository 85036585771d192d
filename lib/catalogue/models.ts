import type { ProcessingPlace } from './places';
import type { Source } from './source';

/** A model that Amazon Bedrock runs. */
export interface BedrockRoute {
  readonly route: 'bedrock';
  /** The bare id, without a geography in front. null: not confirmed, so the route cannot be deployed. */
  readonly modelId: string | null;
  readonly processedIn: readonly ProcessingPlace[];
  readonly source: Source;
}

/** Open weights that the department runs itself on SageMaker. */
export interface SageMakerRoute {
  readonly route: 'sagemaker';
  /** Name under which the publisher releases the weights. */
  readonly weights: string;
  /** GiB of accelerator memory below which the model does not load. */
  readonly minimumAcceleratorMemoryGiB: number;
  readonly processedIn: readonly ProcessingPlace[];
  readonly source: Source;
}

/** One way in which Azure OpenAI serves a model in UK South. */
export interface AzureOpenAiOffer {
  readonly deploymentType: 'Standard' | 'ProvisionedManaged';
  /** Model version, which is pinned. */
  readonly version: string;
  /** ISO date on which Azure stops serving the version. */
  readonly retires: string;
  /** Least capacity, and its step: provisioned throughput units, or thousands of tokens a minute. */
  readonly minimumCapacity: number;
  readonly source: Source;
}

/** A model that Azure OpenAI runs. */
export interface AzureOpenAiRoute {
  readonly route: 'azure-openai';
  /** Name of the model in Azure. */
  readonly modelId: string;
  /** What is offered in the UK; empty: only deployment types that process elsewhere. */
  readonly offers: readonly AzureOpenAiOffer[];
  readonly processedIn: readonly ProcessingPlace[];
  readonly source: Source;
}

/** Open weights that the department runs itself on an Azure Machine Learning managed online endpoint. */
export interface MachineLearningRoute extends Omit<SageMakerRoute, 'route'> {
  readonly route: 'machine-learning';
}

export type ModelRoute = BedrockRoute | SageMakerRoute | AzureOpenAiRoute | MachineLearningRoute;

export interface Model {
  readonly title: string;
  readonly publisher: string;
  readonly kind: 'text' | 'multimodal' | 'speech' | 'embedding';
  readonly routes: readonly ModelRoute[];
}

const CHECKED = '2026-11-23';

const LONDON: Source = {
  document: 'Amazon Bedrock User Guide, Regional availability by models (mirror, about September 2026)',
  checked: CHECKED,
  verified: true,
};

/** In-Region in London. */
function london(modelId: string | null, note?: string): BedrockRoute {
  const source = note === undefined ? LONDON : { ...LONDON, verified: false, note };
  return { route: 'bedrock', modelId, processedIn: ['eu-west-2'], source };
}

/** Can be called from London, but only through profiles that route elsewhere. */
function abroad(...processedIn: readonly ('eu' | 'global')[]): BedrockRoute {
  return { route: 'bedrock', modelId: null, processedIn, source: LONDON };
}

/** Open weights can be run on either cloud, and stay where they are run. */
function selfHosted(
  name: string,
  minimumAcceleratorMemoryGiB: number,
  source: Source,
): readonly [SageMakerRoute, MachineLearningRoute] {
  const common = { weights: name, minimumAcceleratorMemoryGiB, source };
  return [
    { route: 'sagemaker', ...common, processedIn: ['eu-west-2'] },
    { route: 'machine-learning', ...common, processedIn: ['uksouth'] },
  ];
}

function weights(
  name: string,
  minimumAcceleratorMemoryGiB: number,
  document: string,
): readonly [SageMakerRoute, MachineLearningRoute] {
  return selfHosted(name, minimumAcceleratorMemoryGiB, { document, checked: CHECKED, verified: true });
}

/** Memory worked out from the number of parameters: two bytes each, and a fifth more for the cache. */
function estimated(name: string, billionParameters: number): readonly [SageMakerRoute, MachineLearningRoute] {
  return selfHosted(name, Math.ceil((billionParameters * 2 * 1.2) / 1.074), {
    document: `${name}, model card`,
    checked: CHECKED,
    verified: false,
    note: 'memory estimated from the number of parameters',
  });
}

const FOUNDRY: Source = {
  document: 'azure-ai-docs, model availability by region and retirements (May to July 2026)',
  checked: CHECKED,
  verified: false,
  note: 'to be checked with az cognitiveservices model list -l uksouth',
};

/** Served in UK South. Azure says that processing may move between the regions of the geography, which has two. */
function ukSouth(modelId: string, ...offers: readonly AzureOpenAiOffer[]): AzureOpenAiRoute {
  return { route: 'azure-openai', modelId, offers, processedIn: ['uksouth', 'ukwest'], source: FOUNDRY };
}

/** In Azure, but only under deployment types that process elsewhere. */
function globalOnly(modelId: string): AzureOpenAiRoute {
  return { route: 'azure-openai', modelId, offers: [], processedIn: ['global'], source: FOUNDRY };
}

function standard(version: string, retires: string): AzureOpenAiOffer {
  return { deploymentType: 'Standard', version, retires, minimumCapacity: 1, source: FOUNDRY };
}

function provisioned(version: string, retires: string, minimumCapacity: number): AzureOpenAiOffer {
  return { deploymentType: 'ProvisionedManaged', version, retires, minimumCapacity, source: FOUNDRY };
}

const UNCONFIRMED = null;

/* prettier-ignore */
export const MODELS = {
  'gpt-oss-120b': { title: 'gpt-oss-120b', publisher: 'OpenAI', kind: 'text', routes: [london('openai.gpt-oss-120b-1:0'), globalOnly('gpt-oss-120b'), ...weights('openai/gpt-oss-120b', 80, 'openai/gpt-oss-120b, model card: runs on one 80 GB GPU')] },
  'gpt-oss-20b': { title: 'gpt-oss-20b', publisher: 'OpenAI', kind: 'text', routes: [london('openai.gpt-oss-20b-1:0'), ...weights('openai/gpt-oss-20b', 16, 'openai/gpt-oss-20b, model card: runs within 16 GB of memory')] },
  'gpt-oss-safeguard-120b': { title: 'gpt-oss-safeguard-120b', publisher: 'OpenAI', kind: 'text', routes: [london('openai.gpt-oss-safeguard-120b')] },
  'gpt-oss-safeguard-20b': { title: 'gpt-oss-safeguard-20b', publisher: 'OpenAI', kind: 'text', routes: [london('openai.gpt-oss-safeguard-20b')] },
  'gpt-5.4': { title: 'GPT-5.4', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-5.4', provisioned('2026-03-05', '2027-03-05', 50))] },
  'gpt-5.3-codex': { title: 'GPT-5.3 Codex', publisher: 'OpenAI', kind: 'text', routes: [ukSouth('gpt-5.3-codex', provisioned('2026-02-24', '2027-02-25', 50))] },
  'gpt-5.2': { title: 'GPT-5.2', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-5.2', provisioned('2025-12-11', '2026-12-12', 50))] },
  'gpt-5.1': { title: 'GPT-5.1', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-5.1', provisioned('2025-11-13', '2027-05-15', 50))] },
  'gpt-5': { title: 'GPT-5', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-5', provisioned('2025-08-07', '2027-02-06', 50))] },
  'gpt-5-mini': { title: 'GPT-5 mini', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-5-mini', provisioned('2025-08-07', '2027-02-06', 25))] },
  'gpt-4.1': { title: 'GPT-4.1', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-4.1', provisioned('2025-04-14', '2026-10-14', 50))] },
  'gpt-4.1-mini': { title: 'GPT-4.1 mini', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-4.1-mini', standard('2025-04-14', '2026-10-14'), provisioned('2025-04-14', '2026-10-14', 25))] },
  'gpt-4o': { title: 'GPT-4o', publisher: 'OpenAI', kind: 'multimodal', routes: [ukSouth('gpt-4o', standard('2024-11-20', '2026-10-01'), provisioned('2024-11-20', '2026-10-01', 50))] },
  'text-embedding-3-large': { title: 'Text Embedding 3 Large', publisher: 'OpenAI', kind: 'embedding', routes: [ukSouth('text-embedding-3-large', standard('1', '2027-04-15'))] },
  'text-embedding-ada-002': { title: 'Text Embedding Ada 002', publisher: 'OpenAI', kind: 'embedding', routes: [ukSouth('text-embedding-ada-002', standard('2', '2027-04-15'))] },
  'gpt-5.6-sol': { title: 'GPT-5.6 Sol', publisher: 'OpenAI', kind: 'multimodal', routes: [abroad('global')] },
  'gpt-5.6-terra': { title: 'GPT-5.6 Terra', publisher: 'OpenAI', kind: 'multimodal', routes: [abroad('global')] },
  'gpt-5.6-luna': { title: 'GPT-5.6 Luna', publisher: 'OpenAI', kind: 'multimodal', routes: [abroad('global')] },

  'claude-sonnet-4-6': { title: 'Claude Sonnet 4.6', publisher: 'Anthropic', kind: 'multimodal', routes: [london('anthropic.claude-sonnet-4-6')] },
  'claude-opus-4-6': { title: 'Claude Opus 4.6', publisher: 'Anthropic', kind: 'multimodal', routes: [london('anthropic.claude-opus-4-6-v1', 'contested: the availability table has it in London, a note on its model card of April 2026 does not; try it in the account before relying on it')] },
  'claude-opus-5': { title: 'Claude Opus 5', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-sonnet-5': { title: 'Claude Sonnet 5', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-opus-4-8': { title: 'Claude Opus 4.8', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-opus-4-7': { title: 'Claude Opus 4.7', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-opus-4-5': { title: 'Claude Opus 4.5', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-sonnet-4-5': { title: 'Claude Sonnet 4.5', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-haiku-4-5': { title: 'Claude Haiku 4.5', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('eu', 'global')] },
  'claude-fable-5': { title: 'Claude Fable 5', publisher: 'Anthropic', kind: 'multimodal', routes: [abroad('global')] },

  'nova-pro': { title: 'Amazon Nova Pro', publisher: 'Amazon', kind: 'multimodal', routes: [london('amazon.nova-pro-v1:0')] },
  'nova-lite': { title: 'Amazon Nova Lite', publisher: 'Amazon', kind: 'multimodal', routes: [london('amazon.nova-lite-v1:0')] },
  'nova-micro': { title: 'Amazon Nova Micro', publisher: 'Amazon', kind: 'text', routes: [london('amazon.nova-micro-v1:0')] },
  'nova-2-lite': { title: 'Amazon Nova 2 Lite', publisher: 'Amazon', kind: 'multimodal', routes: [abroad('global')] },
  'titan-embed-text-v2': { title: 'Titan Text Embeddings V2', publisher: 'Amazon', kind: 'embedding', routes: [london('amazon.titan-embed-text-v2:0')] },
  'titan-embed-image-v1': { title: 'Titan Multimodal Embeddings G1', publisher: 'Amazon', kind: 'embedding', routes: [london('amazon.titan-embed-image-v1')] },

  'llama-3-8b-instruct': { title: 'Llama 3 8B Instruct', publisher: 'Meta', kind: 'text', routes: [london('meta.llama3-8b-instruct-v1:0'), ...estimated('meta-llama/Meta-Llama-3-8B-Instruct', 8)] },
  'llama-3-70b-instruct': { title: 'Llama 3 70B Instruct', publisher: 'Meta', kind: 'text', routes: [london('meta.llama3-70b-instruct-v1:0'), ...estimated('meta-llama/Meta-Llama-3-70B-Instruct', 70)] },

  'mistral-large-2402': { title: 'Mistral Large (24.02)', publisher: 'Mistral AI', kind: 'text', routes: [london('mistral.mistral-large-2402-v1:0')] },
  'mixtral-8x7b-instruct': { title: 'Mixtral 8x7B Instruct', publisher: 'Mistral AI', kind: 'text', routes: [london('mistral.mixtral-8x7b-instruct-v0:1')] },
  'mistral-7b-instruct': { title: 'Mistral 7B Instruct', publisher: 'Mistral AI', kind: 'text', routes: [london('mistral.mistral-7b-instruct-v0:2'), ...estimated('mistralai/Mistral-7B-Instruct-v0.2', 7.2)] },
  'magistral-small-2509': { title: 'Magistral Small 2509', publisher: 'Mistral AI', kind: 'multimodal', routes: [london(UNCONFIRMED)] },
  'ministral-3b': { title: 'Ministral 3B', publisher: 'Mistral AI', kind: 'multimodal', routes: [london(UNCONFIRMED)] },
  'ministral-8b': { title: 'Ministral 8B', publisher: 'Mistral AI', kind: 'multimodal', routes: [london(UNCONFIRMED)] },
  'ministral-14b': { title: 'Ministral 14B', publisher: 'Mistral AI', kind: 'multimodal', routes: [london(UNCONFIRMED)] },
  'devstral-2-123b': { title: 'Devstral 2 123B', publisher: 'Mistral AI', kind: 'text', routes: [london(UNCONFIRMED)] },
  'voxtral-mini': { title: 'Voxtral Mini', publisher: 'Mistral AI', kind: 'speech', routes: [london(UNCONFIRMED)] },
  'voxtral-small': { title: 'Voxtral Small', publisher: 'Mistral AI', kind: 'speech', routes: [london(UNCONFIRMED)] },

  'deepseek-v3.1': { title: 'DeepSeek V3.1', publisher: 'DeepSeek', kind: 'text', routes: [london('deepseek.v3-v1:0')] },
  'deepseek-v3.2': { title: 'DeepSeek V3.2', publisher: 'DeepSeek', kind: 'text', routes: [london(UNCONFIRMED)] },
  'gemma-3-4b': { title: 'Gemma 3 4B', publisher: 'Google', kind: 'multimodal', routes: [london(UNCONFIRMED), ...estimated('google/gemma-3-4b-it', 4.3)] },
  'gemma-3-12b': { title: 'Gemma 3 12B', publisher: 'Google', kind: 'multimodal', routes: [london(UNCONFIRMED), ...estimated('google/gemma-3-12b-it', 12.2)] },
  'gemma-3-27b': { title: 'Gemma 3 27B', publisher: 'Google', kind: 'multimodal', routes: [london(UNCONFIRMED), ...estimated('google/gemma-3-27b-it', 27.4)] },
  'minimax-m2': { title: 'MiniMax M2', publisher: 'MiniMax', kind: 'text', routes: [london('minimax.minimax-m2')] },
  'minimax-m2.1': { title: 'MiniMax M2.1', publisher: 'MiniMax', kind: 'text', routes: [london('minimax.minimax-m2.1')] },
  'minimax-m2.5': { title: 'MiniMax M2.5', publisher: 'MiniMax', kind: 'text', routes: [london('minimax.minimax-m2.5')] },
  'kimi-k2.5': { title: 'Kimi K2.5', publisher: 'Moonshot AI', kind: 'text', routes: [london(UNCONFIRMED)] },
  'nemotron-nano-9b-v2': { title: 'Nemotron Nano 9B v2', publisher: 'NVIDIA', kind: 'text', routes: [london(UNCONFIRMED)] },
  'nemotron-nano-12b-v2-vl': { title: 'Nemotron Nano 12B v2 VL', publisher: 'NVIDIA', kind: 'multimodal', routes: [london(UNCONFIRMED)] },
  'nemotron-nano-3-30b': { title: 'Nemotron Nano 3 30B', publisher: 'NVIDIA', kind: 'text', routes: [london(UNCONFIRMED)] },
  'nemotron-3-super-120b': { title: 'Nemotron 3 Super 120B', publisher: 'NVIDIA', kind: 'text', routes: [london(UNCONFIRMED)] },
  'qwen3-32b': { title: 'Qwen3 32B', publisher: 'Alibaba Cloud', kind: 'text', routes: [london('qwen.qwen3-32b-v1:0'), ...estimated('Qwen/Qwen3-32B', 32.8)] },
  'qwen3-235b-a22b-2507': { title: 'Qwen3 235B A22B 2507', publisher: 'Alibaba Cloud', kind: 'text', routes: [london('qwen.qwen3-235b-a22b-2507-v1:0')] },
  'qwen3-vl-235b': { title: 'Qwen3 VL 235B', publisher: 'Alibaba Cloud', kind: 'multimodal', routes: [london(UNCONFIRMED)] },
  'qwen3-next-80b': { title: 'Qwen3 Next 80B', publisher: 'Alibaba Cloud', kind: 'text', routes: [london(UNCONFIRMED)] },
  'qwen3-coder-30b': { title: 'Qwen3 Coder 30B', publisher: 'Alibaba Cloud', kind: 'text', routes: [london('qwen.qwen3-coder-30b-a3b-v1:0')] },
  'qwen3-coder-480b': { title: 'Qwen3 Coder 480B', publisher: 'Alibaba Cloud', kind: 'text', routes: [london('qwen.qwen3-coder-480b-a35b-v1:0')] },
  'qwen3-coder-next': { title: 'Qwen3 Coder Next', publisher: 'Alibaba Cloud', kind: 'text', routes: [london(UNCONFIRMED)] },
  'glm-4.7': { title: 'GLM 4.7', publisher: 'Z.AI', kind: 'text', routes: [london('zai.glm-4.7')] },
  'glm-4.7-flash': { title: 'GLM 4.7 Flash', publisher: 'Z.AI', kind: 'text', routes: [london('zai.glm-4.7-flash')] },
  'glm-5': { title: 'GLM 5', publisher: 'Z.AI', kind: 'text', routes: [london('zai.glm-5')] },

  'cohere-embed-english-v3': { title: 'Embed English v3', publisher: 'Cohere', kind: 'embedding', routes: [london('cohere.embed-english-v3')] },
  'cohere-embed-multilingual-v3': { title: 'Embed Multilingual v3', publisher: 'Cohere', kind: 'embedding', routes: [london('cohere.embed-multilingual-v3')] },
  'cohere-embed-v4': { title: 'Embed v4', publisher: 'Cohere', kind: 'embedding', routes: [abroad('eu', 'global')] },
  'pegasus-1.2': { title: 'TwelveLabs Pegasus', publisher: 'TwelveLabs', kind: 'multimodal', routes: [abroad('eu', 'global')] },
} as const satisfies Record<string, Model>;

export function findModel(name: string): Model | undefined {
  return Object.hasOwn(MODELS, name) ? MODELS[name as keyof typeof MODELS] : undefined;
}

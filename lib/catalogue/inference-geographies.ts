import type { Source } from './source';

/** What Amazon Bedrock puts before a model id to say between which regions it may route a prompt. */
export interface InferenceGeography {
  readonly prefix: string;
  /** Where a prompt may then be processed, in words that follow "in". */
  readonly title: string;
}

export const INFERENCE_GEOGRAPHIES_SOURCE: Source = {
  document: 'Amazon Bedrock User Guide, Geographic and global cross-Region inference',
  checked: '2026-11-23',
  verified: true,
  note: 'none of the geographies of models is the UK’s',
};

export const INFERENCE_GEOGRAPHIES: readonly InferenceGeography[] = [
  { prefix: 'us', title: 'US Regions' },
  { prefix: 'us-gov', title: 'US GovCloud Regions' },
  { prefix: 'eu', title: 'EU Regions, outside the UK' },
  { prefix: 'apac', title: 'Asia Pacific Regions' },
  { prefix: 'jp', title: 'Regions in Japan' },
  { prefix: 'au', title: 'Regions in Australia and New Zealand' },
  { prefix: 'ca', title: 'Regions in Canada and the US' },
  { prefix: 'global', title: 'any region in the world' },
];

/** Names of publishers as they begin a model id of Amazon Bedrock. */
export const BEDROCK_PUBLISHERS = [
  'ai21',
  'amazon',
  'anthropic',
  'cohere',
  'deepseek',
  'google',
  'luma',
  'meta',
  'minimax',
  'mistral',
  'moonshot',
  'moonshotai',
  'nvidia',
  'openai',
  'qwen',
  'stability',
  'twelvelabs',
  'writer',
  'xai',
  'zai',
] as const;

/** The guardrail profile whose source and only destination is London. */
export const UK_GUARDRAIL_PROFILE = 'uk.guardrail.v1:0';

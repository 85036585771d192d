import type { Source } from './source';

/** A service on the internet that processes or keeps what it is sent outside the UK. */
export interface ServiceAbroad {
  /** The host, or the end of it. */
  readonly host: string;
  readonly title: string;
  readonly place: string;
  readonly kind: 'model' | 'telemetry' | 'state';
}

export const SERVICES_ABROAD_SOURCE: Source = {
  document: 'Terms and data-processing pages of each service',
  checked: '2026-11-25',
  verified: false,
  note: 'from general knowledge; none of them promises that prompts are processed in the UK',
};

const US = 'the United States';
const EU = 'the EU';
const WORLD = 'any region in the world';

const row = (kind: ServiceAbroad['kind'], host: string, title: string, place: string): ServiceAbroad => ({
  kind,
  host,
  title,
  place,
});

export const SERVICES_ABROAD: readonly ServiceAbroad[] = [
  row('model', 'api.openai.com', 'OpenAI', WORLD),
  row('model', 'api.anthropic.com', 'Anthropic', WORLD),
  row('model', 'generativelanguage.googleapis.com', 'Google Gemini', WORLD),
  row('model', 'api.cohere.ai', 'Cohere', US),
  row('model', 'api.cohere.com', 'Cohere', US),
  row('model', 'api.mistral.ai', 'Mistral AI', EU),
  row('model', 'api.x.ai', 'xAI', US),
  row('model', 'api.groq.com', 'Groq', WORLD),
  row('model', 'api.deepseek.com', 'DeepSeek', 'China'),
  row('model', 'api.perplexity.ai', 'Perplexity', US),
  row('model', 'api.together.xyz', 'Together AI', US),
  row('model', 'api.together.ai', 'Together AI', US),
  row('model', 'api.fireworks.ai', 'Fireworks AI', US),
  row('model', 'api.replicate.com', 'Replicate', US),
  row('model', 'openrouter.ai', 'OpenRouter', WORLD),
  row('model', 'api-inference.huggingface.co', 'Hugging Face inference', WORLD),
  row('model', 'router.huggingface.co', 'Hugging Face inference', WORLD),
  row('model', 'integrate.api.nvidia.com', 'NVIDIA', US),
  row('model', 'dashscope.aliyuncs.com', 'Alibaba Cloud', 'China'),
  row('model', 'api.elevenlabs.io', 'ElevenLabs', US),
  row('model', 'api.stability.ai', 'Stability AI', US),
  row('telemetry', 'datadoghq.com', 'Datadog', US),
  row('telemetry', 'datadoghq.eu', 'Datadog', EU),
  row('telemetry', 'ddog-gov.com', 'Datadog', US),
  row('telemetry', 'sentry.io', 'Sentry', 'the United States or the EU'),
  row('telemetry', 'nr-data.net', 'New Relic', US),
  row('telemetry', 'newrelic.com', 'New Relic', US),
  row('telemetry', 'honeycomb.io', 'Honeycomb', 'the United States or the EU'),
  row('telemetry', 'posthog.com', 'PostHog', 'the United States or the EU'),
  row('telemetry', 'api.smith.langchain.com', 'LangSmith', US),
  row('telemetry', 'cloud.langfuse.com', 'Langfuse', EU),
  row('telemetry', 'api.wandb.ai', 'Weights & Biases', US),
  row('telemetry', 'stats.vllm.ai', 'vLLM usage statistics', US),
  row('telemetry', 'api.segment.io', 'Segment', US),
  row('telemetry', 'api.mixpanel.com', 'Mixpanel', US),
  row('telemetry', 'logs.papertrailapp.com', 'Papertrail', US),
  row('state', 'app.terraform.io', 'HCP Terraform', US),
  row('state', 'app.eu.terraform.io', 'HCP Terraform', EU),
];

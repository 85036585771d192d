import type { Source } from './source';

interface ImageRegistry {
  readonly title: string;
  readonly source: Source;
}

const DEEP_LEARNING_CONTAINERS: Source = {
  document: 'aws/deep-learning-containers and the SageMaker Python SDK (2026-08-21)',
  checked: '2026-11-23',
  verified: true,
};

/** Registries in London that AWS itself publishes serving containers in, by account. */
const AWS_IMAGE_REGISTRIES = {
  '763104351884': { title: 'AWS Deep Learning Containers', source: DEEP_LEARNING_CONTAINERS },
  '764974769150': {
    title: 'Text Embeddings Inference, XGBoost, scikit-learn',
    source: DEEP_LEARNING_CONTAINERS,
  },
} as const satisfies Record<string, ImageRegistry>;

export function findAwsImageRegistry(account: string): ImageRegistry | undefined {
  return Object.hasOwn(AWS_IMAGE_REGISTRIES, account)
    ? AWS_IMAGE_REGISTRIES[account as keyof typeof AWS_IMAGE_REGISTRIES]
    : undefined;
}

/**
 * The host image that SageMaker must run a container on: one built for CUDA 13 does not start on the default host.
 * Undefined: the default will do.
 * @see SageMaker API Reference, ProductionVariant InferenceAmiVersion
 */
export function inferenceAmiVersionFor(image: string): string | undefined {
  return /cu13\d/.test(image) ? 'al2023-ami-sagemaker-inference-gpu-4-1' : undefined;
}

export { AI_CODE, CAF_32, CAF_40, NCSC_PRINCIPLES } from './assurance-frameworks';
export { CITED_DOCUMENTS, findCitation, hasPart } from './cited-documents';
export { AWS_ACCELERATORS, findAwsAccelerator } from './accelerators-aws';
export type { AwsAccelerator } from './accelerators-aws';
export { AZURE_ACCELERATORS, findAzureAccelerator } from './accelerators-azure';
export type { AzureAccelerator } from './accelerators-azure';
export { AZURE_DEPLOYMENT_TYPES_SOURCE, findAzureDeploymentType } from './deployment-types-azure';
export {
  BEDROCK_PUBLISHERS,
  INFERENCE_GEOGRAPHIES,
  INFERENCE_GEOGRAPHIES_SOURCE,
  UK_GUARDRAIL_PROFILE,
} from './inference-geographies';
export type { InferenceGeography } from './inference-geographies';
export {
  ACTION_GROUPS_SOURCE,
  AZURE_LOCATIONS,
  AZURE_LOCATIONS_SOURCE,
  canonicalLocation,
  findAzureLocation,
} from './locations-azure';
export { AWS_REGIONS, AWS_REGIONS_SOURCE, findAwsRegion } from './regions-aws';
export { SERVICES_ABROAD, SERVICES_ABROAD_SOURCE } from './services-abroad';
export { AZURE_CLUSTER_ADDRESSES } from './azure-cluster-addresses';
export { findAwsImageRegistry, inferenceAmiVersionFor } from './images-aws';
export { findKubernetesVersion, KUBERNETES_VERSIONS } from './kubernetes';
export { findModel, MODELS } from './models';
export type { AzureOpenAiRoute, MachineLearningRoute, Model, ModelRoute, SageMakerRoute } from './models';
export { describePlace, isInUk } from './places';
export type { ProcessingPlace } from './places';
export { whyNotInLondon } from './refused-accelerators-aws';
export { whyNotInUkAzure } from './refused-accelerators-azure';
export type { CitedDocument, Source } from './source';
export { replacementRule } from './replacement';
export { whatItHolds } from './stateful-types';

import { policyDocument } from '../policy-document';
import type { PolicyDocument } from '../policy-document';

/**
 * Models are called by their bare id, in the Region, and what is asked is not kept by AWS.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html
 */
export function inRegionInference(): PolicyDocument {
  return policyDocument(
    {
      Sid: 'DenyCrossRegionProfiles',
      Effect: 'Deny',
      Action: 'bedrock:*',
      Resource: '*',
      Condition: { ArnLike: { 'bedrock:InferenceProfileArn': 'arn:aws:bedrock:*:*:inference-profile/*' } },
    },
    {
      // A profile of one's own can be a copy of one that crosses Regions.
      Sid: 'DenyOwnProfiles',
      Effect: 'Deny',
      Action: 'bedrock:CreateInferenceProfile',
      Resource: '*',
    },
    {
      // A global profile asks for no Region in particular, so that no list of Regions catches it.
      Sid: 'DenyGlobalInference',
      Effect: 'Deny',
      Action: 'bedrock:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': 'unspecified' } },
    },
    {
      // Its calls are outside Bedrock's invocation logging, and its tools search the web.
      Sid: 'DenyMantle',
      Effect: 'Deny',
      Action: 'bedrock-mantle:*',
      Resource: '*',
    },
    { Sid: 'DenyApiKeys', Effect: 'Deny', Action: 'bedrock:CallWithBearerToken', Resource: '*' },
    {
      Sid: 'DenyMakingApiKeys',
      Effect: 'Deny',
      Action: 'iam:CreateServiceSpecificCredential',
      Resource: '*',
      Condition: { StringEquals: { 'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com' } },
    },
    {
      Sid: 'DenyRetention',
      Effect: 'Deny',
      Action: 'bedrock:PutAccountDataRetention',
      Resource: '*',
      Condition: { StringNotEquals: { 'bedrock:DataRetentionMode': 'none' } },
    },
  );
}

/**
 * CDK context for every app. It is set in code because the CDK CLI passes cdk.json to an app through the
 * environment, which an app made in-process never sees; a test holds cdk.json to these values.
 * @see aws-cdk-lib/cx-api, FEATURE_FLAGS.md
 */
export const FEATURE_FLAGS: Readonly<Record<string, unknown>> = {
  // A stack must never be kept from changing by another stack that reads its outputs.
  '@aws-cdk/core:defaultCrossStackReferences': 'weak',
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:explicitStackTags': true,
  // Templates say what is there and nothing about the tool that wrote them.
  'aws:cdk:enable-path-metadata': false,
  'aws:cdk:enable-asset-metadata': false,
  'aws:cdk:disable-logicalId-metadata': true,
  'aws:cdk:disable-creation-stack-traces': true,
  'aws:cdk:disable-stack-trace': true,
  'aws:cdk:version-reporting': false,
};

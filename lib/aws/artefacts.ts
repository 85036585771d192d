import { CfnRepository } from 'aws-cdk-lib/aws-ecr';
import { Construct } from 'constructs';
import type { Blueprint } from '../blueprint';
import type { AwsEnvironment } from './environment';
import type { EnvironmentKeys } from './keys';
import { bucketName, imageRepositoryArn } from './names';
import { PrivateBucket } from './private-bucket';
import { retain } from './retain';

/** What the department puts in and machines run: model weights and container images. */
export class Artefacts extends Construct {
  constructor(scope: Construct, id: string, { blueprint }: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const keyArn = keys.models.in(this);
    new PrivateBucket(this, 'Weights', {
      bucketName: bucketName(blueprint.environment, 'weights'),
      keyArn,
      statements: [],
      settings: {
        lifecycleConfiguration: {
          rules: [
            {
              id: 'tidy',
              status: 'Enabled',
              abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
              noncurrentVersionExpiration: { noncurrentDays: 90 },
            },
          ],
        },
      },
    });
    for (const name of repositories(blueprint)) {
      const repository = new CfnRepository(this, `Repository-${name.replaceAll('/', '-')}`, {
        repositoryName: name,
        // An image that has been reviewed stays what it is under its name.
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'KMS', kmsKey: keyArn },
      });
      retain(repository);
    }
  }
}

/** Repositories of the account itself: those that endpoints name, and one for what runs on each cluster. */
function repositories({ environment, endpoints, clusters }: Blueprint): string[] {
  const own = endpoints
    .flatMap((endpoint) => (endpoint.route === 'sagemaker' ? [endpoint.image] : []))
    .filter((image) => image.startsWith(environment.account))
    .map((image) => imageRepositoryArn(image).replace(/^[^/]*\//, ''));
  return [...new Set([...own, ...clusters.map(({ label }) => `cluster/${label}`)])];
}

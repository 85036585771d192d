import fc from 'fast-check';
import { arbitraryAwsStage } from '../../support/arbitrary-aws-stage';
import { arbitraryDepartment } from '../../support/arbitrary-department';
import { readDepartment } from '../../support/read-department';
import { filesOf, resourcesOf, templatesIn } from '../../support/templates';
import type { Resource } from '../../support/templates';

const departments = arbitraryDepartment(arbitraryAwsStage);

function make(department: { code: string }) {
  const { config, blueprint } = readDepartment(department);
  return { blueprint, files: filesOf(config, blueprint) };
}

describe('whatever a department may ask for', () => {
  test('is made, and keeps what every environment promises', () => {
    fc.assert(
      fc.property(departments, (department) => {
        const { blueprint, files } = make(department);
        const templates = templatesIn(files, blueprint.environment.name);
        const text = JSON.stringify(templates);
        expect(
          matches(text, /"AWS::EC2::(Internet|Nat)Gateway|::EIP"|"0\.0\.0\.0\/0"|Fn::ImportValue/g),
        ).toEqual([]);
        expect(
          matches(text, /\b(us|ap|ca|sa)-[a-z]+-\d\b|eu-(central|north|south)-\d|eu-west-[13]/g),
        ).toEqual([]);
        for (const template of Object.values(templates))
          expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(500);
        expect(Object.keys(templates).filter((stack) => stack.startsWith('cluster-'))).toHaveLength(
          blueprint.clusters.length,
        );
        const served = resourcesOf(templates['serving'], 'AWS::SageMaker::Endpoint').length;
        expect(served).toBe(blueprint.endpoints.filter(({ route }) => route === 'sagemaker').length);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('gets an endpoint for each service that it calls, and no other', () => {
    fc.assert(
      fc.property(departments, (department) => {
        const { blueprint, files } = make(department);
        const { network } = templatesIn(files, blueprint.environment.name);
        const services = resourcesOf(network, 'AWS::EC2::VPCEndpoint').map(
          ([, { Properties }]: [string, Resource]) =>
            String(Properties?.['ServiceName']).replace('com.amazonaws.eu-west-2.', ''),
        );
        const has = { cluster: blueprint.clusters.length > 0, ...routes(blueprint.endpoints) };
        const expected = [
          ...(has.cluster ? ['ec2', 'ecr.api', 'ecr.dkr', 'eks', 'eks-auth', 'logs', 'monitoring'] : []),
          ...(has.cluster || has.sagemaker ? ['s3'] : []),
          ...(has.cluster || has.sagemaker || has.bedrock ? ['sts'] : []),
          ...(has.bedrock ? ['bedrock-runtime'] : []),
          ...(has.sagemaker ? ['sagemaker.runtime'] : []),
        ];
        expect(services.sort()).toEqual(expected.sort());
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test('comes out the same twice', () => {
    fc.assert(
      fc.property(departments, (department) => {
        expect(make(department).files).toEqual(make(department).files);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

function routes(endpoints: readonly { route: string }[]): { bedrock: boolean; sagemaker: boolean } {
  return {
    bedrock: endpoints.some(({ route }) => route === 'bedrock'),
    sagemaker: endpoints.some(({ route }) => route === 'sagemaker'),
  };
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

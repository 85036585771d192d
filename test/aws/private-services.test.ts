import {
  endpointStatements,
  PRIVATE_SERVICES,
  privateServicesFor,
} from '../../lib/aws/network/private-services';
import { shippedBlueprints } from '../support/shipped';

const blueprints = new Map(
  shippedBlueprints().map((blueprint) => [blueprint.environment.address, blueprint]),
);
const prod = blueprints.get('dsit/prod/aws')!;

function policyOf(service: string, address = 'mod/production/aws') {
  return endpointStatements(
    PRIVATE_SERVICES.find((row) => row.service === service)!,
    blueprints.get(address)!,
    'o-a1b2c3d4e5',
  );
}

describe('private endpoints', () => {
  test('are those that the environment needs', () => {
    expect(privateServicesFor(prod).map(({ service }) => service)).toEqual(['sts', 'bedrock-runtime']);
    expect(privateServicesFor({ ...prod, endpoints: [] })).toEqual([]);
  });

  test('admit callers of the account only, and only while it is in the organisation', () => {
    for (const { service } of PRIVATE_SERVICES) {
      for (const { Sid, Condition } of policyOf(service)) {
        // Links to image layers are signed by ECR, so they carry no caller of ours; they reach one bucket, to read.
        if (Sid === 'ImageLayers') continue;
        expect([service, Condition?.['StringEquals']]).toEqual([
          service,
          { 'aws:PrincipalAccount': '666666666666', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        ]);
      }
    }
  });

  test('pass on calls of the department’s own models, and of no other', () => {
    const [statement] = policyOf('bedrock-runtime', 'dsit/prod/aws');
    expect(statement?.Resource).toEqual([
      'arn:aws:bedrock:eu-west-2::foundation-model/amazon.titan-embed-text-v2:0',
      'arn:aws:bedrock:eu-west-2::foundation-model/anthropic.claude-sonnet-4-6',
      'arn:aws:bedrock:eu-west-2::foundation-model/openai.gpt-oss-120b-1:0',
      'arn:aws:bedrock:eu-west-2:999999999999:guardrail/*',
      'arn:aws:bedrock:eu-west-2:999999999999:guardrail-profile/uk.guardrail.v1:0',
    ]);
  });

  test('reach image layers of ECR and nobody else’s buckets', () => {
    expect(
      policyOf('s3').map(({ Sid, Resource, Condition }) => [
        Sid,
        Resource,
        Condition?.['StringEqualsIfExists'],
      ]),
    ).toEqual([
      ['OwnCallersOwnResources', '*', { 'aws:ResourceAccount': '666666666666' }],
      ['ImageLayers', 'arn:aws:s3:::prod-eu-west-2-starport-layer-bucket/*', undefined],
    ]);
  });
});

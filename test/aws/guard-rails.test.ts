import { shippedConfig } from '../support/shipped';
import { estateFilesOf, resourcesOf, templatesIn } from '../support/templates';

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action?: string | string[];
  readonly NotAction?: string[];
  readonly Condition?: Record<string, Record<string, unknown>>;
}

const [template] = Object.values(templatesIn(estateFilesOf(shippedConfig()), ''));
const policies = new Map(
  resourcesOf(template, 'AWS::Organizations::Policy').map(([id, { Properties }]) => [
    id,
    Properties as Record<string, any>,
  ]),
);
const statementsOf = (id: string): Statement[] => policies.get(id)?.['Content'].Statement as Statement[];

describe('the guard rails', () => {
  test('are attached to every target and only deny', () => {
    expect([...policies.keys()]).toEqual([
      'RegionLock',
      'InRegionInference',
      'ProtectedRecords',
      'NoWayOut',
      'AiOptOut',
    ]);
    for (const [id, { TargetIds, Type }] of policies) {
      expect(TargetIds).toEqual(['ou-ab12-departm1']);
      if (Type === 'SERVICE_CONTROL_POLICY')
        expect(statementsOf(id).every(({ Effect }) => Effect === 'Deny')).toBe(true);
    }
  });

  test('are short enough for AWS Organizations to take', () => {
    for (const { Content } of policies.values())
      expect(JSON.stringify(Content).length).toBeLessThanOrEqual(5120);
  });

  test('lock the Region, for regional services that other lists let go as well', () => {
    const [lock] = statementsOf('RegionLock');
    expect(lock?.Condition).toEqual({ StringNotEquals: { 'aws:RequestedRegion': ['eu-west-2'] } });
    for (const service of [
      'kms',
      'acm',
      'config',
      'wafv2',
      'cloudfront',
      'globalaccelerator',
      'bedrock',
      's3',
      'sagemaker',
      'lambda',
    ]) {
      expect(lock?.NotAction?.filter((action) => action === `${service}:*`)).toEqual([]);
    }
  });

  test('deny every route by which Bedrock leaves the Region', () => {
    const denied = Object.fromEntries(
      statementsOf('InRegionInference').map(({ Sid, Action, Condition }) => [Sid, { Action, Condition }]),
    );
    expect(denied['DenyCrossRegionProfiles']?.Condition).toEqual({
      ArnLike: { 'bedrock:InferenceProfileArn': 'arn:aws:bedrock:*:*:inference-profile/*' },
    });
    expect(denied['DenyGlobalInference']?.Condition).toEqual({
      StringEquals: { 'aws:RequestedRegion': 'unspecified' },
    });
    expect(denied['DenyMantle']).toEqual({ Action: 'bedrock-mantle:*', Condition: undefined });
    expect(denied['DenyRetention']?.Condition).toEqual({
      StringNotEquals: { 'bedrock:DataRetentionMode': 'none' },
    });
  });

  test('let deployments, and nobody else, change how things are recorded', () => {
    for (const { Condition } of statementsOf('ProtectedRecords')) {
      expect(Condition).toEqual({
        ArnNotLike: {
          'aws:PrincipalArn': [
            'arn:aws:iam::*:role/cdk-hnb659fds-cfn-exec-role-*-eu-west-2',
            'arn:aws:iam::*:role/*-account-settings',
          ],
        },
      });
    }
  });

  test('opt out of improving AI services, for good', () => {
    const content = JSON.stringify(policies.get('AiOptOut')?.['Content']);
    expect(content).toContain('"@@assign":"optOut"');
    expect(content.match(/"@@operators_allowed_for_child_policies":\["@@none"\]/g)).toHaveLength(3);
  });
});

import { gradesOf, judgementsOf } from '../../support/differences';

const one = (Type: string, Properties: object, more: object = {}) => ({ It: { Type, Properties, ...more } });
const statement = (more: object) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more });
const policy = (...statements: object[]) =>
  one('AWS::IAM::Policy', { PolicyDocument: { Statement: statements } });
const bucket = (properties: object, more: object = {}) => one('AWS::S3::Bucket', properties, more);

describe('widens access', () => {
  test.each([
    ['another action', {}, { Action: ['s3:GetObject', 's3:PutObject'] }, 'allows s3:putobject on * for It'],
    ['a wider pattern', {}, { Action: 's3:Get*' }, 'allows s3:get* on * for It'],
    [
      'a condition that goes',
      { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } },
      {},
      'allows s3:getobject on * for It',
    ],
    [
      'a condition that takes more in',
      { Condition: { StringEquals: { 'aws:PrincipalTag/a': ['1'] } } },
      { Condition: { StringEquals: { 'aws:PrincipalTag/a': ['1', '2'] } } },
      'allows s3:getobject on * for It if aws:PrincipalTag/a StringEquals 1 or 2',
    ],
  ])('by %s', (_name, before, after, reason) => {
    expect(judgementsOf(policy(statement(before)), policy(statement(after)))).toEqual([
      `It widens-access: ${reason}`,
    ]);
  });

  test.each([
    ['fewer actions', { Action: ['s3:GetObject', 's3:PutObject'] }, {}],
    ['a narrower pattern', { Action: 's3:*' }, { Action: 's3:Get*' }],
    ['another condition', {}, { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    [
      'a condition that leaves more out',
      { Condition: { StringNotEquals: { 'aws:PrincipalAccount': ['1'] } } },
      { Condition: { StringNotEquals: { 'aws:PrincipalAccount': ['1', '2'] } } },
    ],
  ])('not by %s', (_name, before, after) => {
    expect(judgementsOf(policy(statement(before)), policy(statement(after)))).toEqual([
      'It neutral: changes without opening, moving or deleting anything that we know of',
    ]);
  });

  test('not by statements that are only put together another way', () => {
    const apart = policy(statement({ Action: 's3:GetObject' }), statement({ Action: 's3:PutObject' }));
    const together = policy(statement({ Action: ['s3:PutObject', 's3:GetObject'] }));
    expect(judgementsOf(apart, together).join()).toContain('neutral');
  });

  test('by a refusal that goes, or refuses less', () => {
    const denied = statement({ Effect: 'Deny', Action: 's3:*', Principal: '*' });
    const of = (...statements: object[]) => ({
      Bucket: { Type: 'AWS::S3::Bucket' },
      It: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Statement: statements } },
      },
    });
    const less = { ...denied, Action: 's3:GetObject' };
    const reason = 'It widens-access: no longer denies s3:* on * for * *';
    expect(judgementsOf(of(denied), of())).toEqual([reason]);
    expect(judgementsOf(of(denied), of(less))).toEqual([reason]);
    expect(judgementsOf(of(less), of(denied)).join()).toContain('neutral');
    // What it protected is gone as well.
    expect(judgementsOf(of(denied), {}).join()).not.toContain('no longer denies');
    const { Bucket } = of();
    expect(judgementsOf(of(denied), { Bucket })).toEqual([reason]);
  });

  test('by whoever may take on a role or use a key', () => {
    const role = (account: string) =>
      one('AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: account } }],
        },
      });
    expect(judgementsOf(role('arn:aws:iam::111122223333:root'), role('*'))).toEqual([
      'It widens-access: allows sts:assumerole for AWS *',
    ]);
    expect(judgementsOf({}, role('*'))).toEqual(['It widens-access: allows sts:assumerole for AWS *']);
  });

  const rule = (CidrIp: string, FromPort = 443, ToPort = 443) => ({
    IpProtocol: 'tcp',
    FromPort,
    ToPort,
    CidrIp,
  });
  const group = (...rules: object[]) => one('AWS::EC2::SecurityGroup', { SecurityGroupIngress: rules });

  test('by rules that let more in than any before', () => {
    expect(judgementsOf(group(rule('10.0.0.0/16')), group(rule('10.0.0.0/8')))).toEqual([
      'It widens-access: lets tcp 443 in from 10.0.0.0/8',
    ]);
    expect(judgementsOf(group(rule('10.0.0.0/8')), group(rule('10.0.0.0/8', 0, 65535)))).toEqual([
      'It widens-access: lets tcp 0-65535 in from 10.0.0.0/8',
    ]);
    expect(judgementsOf(group(rule('10.0.0.0/8', 0, 65535)), group(rule('10.1.0.0/16'))).join()).toContain(
      'neutral',
    );
  });

  test('by public access, and by another way to another network', () => {
    const access = (value: unknown) =>
      bucket({ PublicAccessBlockConfiguration: { BlockPublicPolicy: value } });
    const widens = 'is false: it may be made public';
    expect(judgementsOf(access(true), access(false)).join()).toContain(widens);
    expect(judgementsOf(access(true), bucket({})).join()).toContain('is nothing: it may be made public');
    expect(judgementsOf(access(false), access(true))).toEqual([
      'It neutral: PublicAccessBlockConfiguration.BlockPublicPolicy is true: narrower than before',
    ]);
    expect(judgementsOf({}, one('AWS::EC2::Route', { GatewayId: 'igw-1' }))).toEqual([
      'It widens-access: is new, and leads traffic to another network',
    ]);
  });

  test('by what only deployment decides', () => {
    const [graded] = gradesOf(one('AWS::RDS::DBInstance', { PubliclyAccessible: false }), {
      It: { Type: 'AWS::RDS::DBInstance', Properties: { PubliclyAccessible: { Ref: 'Nowhere' } } },
    });
    expect(graded?.grade).toBe('widens-access');
  });
});

describe('moves data', () => {
  test('by a model that is processed elsewhere', () => {
    const grant = (id: string) =>
      one('AWS::IAM::Policy', {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'bedrock:InvokeModel',
              Resource: `arn:aws:bedrock:eu-west-2:111122223333:inference-profile/${id}`,
            },
          ],
        },
      });
    const said = judgementsOf(grant('uk.anthropic.claude-a'), grant('eu.anthropic.claude-a')).join('\n');
    expect(said).toMatch(/moves-data: prompts: .* may be in .*EU Regions, outside the UK/);
  });

  test('by records that go to another place', () => {
    const log = (to: string) => one('AWS::EC2::FlowLog', { LogDestination: to });
    expect(judgementsOf(log('arn:aws:s3:::a'), log('arn:aws:s3:::b')).join()).toContain(
      'It moves-data: what it records or sends goes elsewhere: LogDestination was arn:aws:s3:::a and is arn:aws:s3:::b',
    );
  });
});

describe('loses data', () => {
  test('with what is removed, and says what keeps it', () => {
    expect(judgementsOf(bucket({}), {})).toEqual([
      'It loses-data: is removed, and with it its objects; DeletionPolicy is absent, so the old one is deleted where the service allows it',
    ]);
    expect(judgementsOf(bucket({}, { DeletionPolicy: 'Retain' }), {}).join()).toContain(
      'DeletionPolicy Retain leaves the old one in the account, where no template manages it',
    );
  });

  test('with what is replaced, and says which property does it and who says so', () => {
    const [graded] = gradesOf(bucket({ BucketName: 'a' }), bucket({ BucketName: 'b' }));
    expect(graded?.grade).toBe('loses-data');
    expect(graded?.replacement).toEqual({
      certain: true,
      path: 'BucketName',
      reason: expect.stringMatching(
        /^a change of BucketName replaces AWS::S3::Bucket \(AWS CloudFormation resource/,
      ),
    });
  });

  test('not with what changes in place', () => {
    const key = (Description: string) => one('AWS::KMS::Key', { Description });
    const [graded] = gradesOf(key('a'), key('b'));
    expect([graded?.grade, graded?.replacement]).toEqual(['neutral', undefined]);
  });

  test('with a logical id that gets another hash, but only if something is held', () => {
    const made = (Type: string, hash: string) => ({ [`It${hash}`]: { Type } });
    expect(judgementsOf(made('AWS::S3::Bucket', '00000000'), made('AWS::S3::Bucket', 'FFFFFFFF'))).toEqual([
      expect.stringMatching(
        /^ItFFFFFFFF loses-data: is replaced, and the new one starts without its objects/,
      ),
    ]);
    expect(judgementsOf(made('AWS::IAM::Role', '00000000'), made('AWS::IAM::Role', 'FFFFFFFF'))).toEqual([]);
  });

  test.each([
    ['retention', 'AWS::Logs::LogGroup', { RetentionInDays: 365 }, { RetentionInDays: 30 }],
    ['retention where there was no end', 'AWS::Logs::LogGroup', {}, { RetentionInDays: 30 }],
    ['versions', 'AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } }, {}],
    [
      'a lock',
      'AWS::S3::Bucket',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 9 } } } },
      {},
    ],
    ['a trail', 'AWS::CloudTrail::Trail', { IsLogging: true }, { IsLogging: false }],
  ])('by less of %s', (_name, type, before, after) => {
    const grades = (from: object, to: object): string[] =>
      gradesOf(one(type, from), one(type, to)).map(({ grade }) => grade);
    expect(grades(before, after)).toEqual(['loses-data']);
    expect(grades(after, before)).toEqual(['neutral']);
  });
});

test('costs are told with the direction', () => {
  const group = (size: number) => one('AWS::EKS::Nodegroup', { ScalingConfig: { MaxSize: size } });
  expect(judgementsOf(group(2), group(3))).toEqual([
    'It cost: ScalingConfig.MaxSize was 2 and is 3, which is more',
  ]);
});

test('tags and descriptions are neutral', () => {
  const tagged = (Value: string) => bucket({ Tags: [{ Key: 'a', Value }] });
  expect(judgementsOf(tagged('1'), tagged('2'))).toEqual([
    'It neutral: says something else to people, and does the same',
  ]);
});

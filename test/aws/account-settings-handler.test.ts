import vm from 'node:vm';
import { HANDLER } from '../../lib/aws/account-settings/handler';

interface Call {
  readonly command: string;
  readonly input: any;
}

/** Runs the function's program as Lambda would, against an account made of memory. */
async function invoke(
  event: object,
  account: Record<string, (input: any) => unknown>,
): Promise<{ calls: Call[]; answer: any }> {
  const calls: Call[] = [];
  let answer: unknown;
  class Client {
    send({ command, input }: Call): Promise<unknown> {
      calls.push({ command, input });
      const respond = account[command];
      return respond === undefined
        ? Promise.reject(new Error(`AccessDenied: ${command}`))
        : Promise.resolve(respond(input));
    }
  }
  const sdk = new Proxy(
    {},
    {
      get: (_target, name: string) => {
        if (name.endsWith('Client')) return Client;
        if (account['missing'] !== undefined && name.startsWith('Put')) return undefined;
        return class {
          readonly command = name.replace(/Command$/, '');
          constructor(readonly input: unknown) {}
        };
      },
    },
  );
  const module = { exports: {} as { handler?: (event: object) => Promise<void> } };
  vm.runInNewContext(HANDLER, {
    exports: module.exports,
    require: () => sdk,
    console: { log: () => undefined },
    fetch: (_url: string, { body }: { body: string }) => {
      answer = JSON.parse(body);
      return Promise.resolve({ ok: true });
    },
  });
  await module.exports.handler!({
    RequestType: 'Create',
    ResponseURL: 'https://answer',
    StackId: 's',
    RequestId: 'r',
    LogicalResourceId: 'l',
    ...event,
  });
  return { calls, answer };
}

const LOGGING = {
  ResourceType: 'Custom::BedrockInvocationLogging',
  ResourceProperties: { LogGroupName: 'group', RoleArn: 'role', BucketName: 'bucket' },
};

describe('the account-settings function', () => {
  test('sets invocation logging for every kind of data and reads it back', async () => {
    let stored: unknown;
    const { calls, answer } = await invoke(LOGGING, {
      PutModelInvocationLoggingConfiguration: ({ loggingConfig }) => (stored = loggingConfig),
      GetModelInvocationLoggingConfiguration: () => ({ loggingConfig: stored }),
    });
    expect(answer).toMatchObject({ Status: 'SUCCESS', StackId: 's', RequestId: 'r', LogicalResourceId: 'l' });
    expect(calls[0]?.input.loggingConfig).toEqual({
      cloudWatchConfig: {
        logGroupName: 'group',
        roleArn: 'role',
        largeDataDeliveryS3Config: { bucketName: 'bucket' },
      },
      textDataDeliveryEnabled: true,
      imageDataDeliveryEnabled: true,
      embeddingDataDeliveryEnabled: true,
      videoDataDeliveryEnabled: true,
      audioDataDeliveryEnabled: true,
    });
  });

  test('fails the deployment when the setting does not read back', async () => {
    const { answer } = await invoke(LOGGING, {
      PutModelInvocationLoggingConfiguration: () => ({}),
      GetModelInvocationLoggingConfiguration: () => ({ loggingConfig: { textDataDeliveryEnabled: false } }),
    });
    expect(answer.Status).toBe('FAILED');
    expect(answer.Reason).toContain('textDataDeliveryEnabled is false, not true');
  });

  test('fails the deployment when AWS refuses', async () => {
    const { answer } = await invoke(LOGGING, {});
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: 'AccessDenied: PutModelInvocationLoggingConfiguration',
    });
  });

  test('fails the deployment when its runtime does not know the setting', async () => {
    const { answer } = await invoke(
      { ResourceType: 'Custom::BedrockDataRetention', ResourceProperties: { Mode: 'none' } },
      { missing: () => undefined },
    );
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: 'this Lambda runtime is too old to set Bedrock data retention',
    });
  });

  test('keeps nothing at Bedrock', async () => {
    let mode = 'inherit';
    const { answer } = await invoke(
      { ResourceType: 'Custom::BedrockDataRetention', ResourceProperties: { Mode: 'none' } },
      { PutAccountDataRetention: (input) => (mode = input.mode), GetAccountDataRetention: () => ({ mode }) },
    );
    expect([answer.Status, mode]).toEqual(['SUCCESS', 'none']);
  });

  test('takes every rule out of a default security group', async () => {
    let rules = [
      { SecurityGroupRuleId: 'in', IsEgress: false },
      { SecurityGroupRuleId: 'out', IsEgress: true },
    ];
    const revoke = ({ SecurityGroupRuleIds }: { SecurityGroupRuleIds: string[] }) => {
      rules = rules.filter(({ SecurityGroupRuleId }) => !SecurityGroupRuleIds.includes(SecurityGroupRuleId));
    };
    const { answer } = await invoke(
      { ResourceType: 'Custom::ClosedDefaultSecurityGroup', ResourceProperties: { GroupId: 'sg-1' } },
      {
        DescribeSecurityGroupRules: () => ({ SecurityGroupRules: rules }),
        RevokeSecurityGroupIngress: revoke,
        RevokeSecurityGroupEgress: revoke,
      },
    );
    expect([answer.Status, rules]).toEqual(['SUCCESS', []]);
  });

  test('encrypts new volumes with the department’s key and blocks public buckets', async () => {
    const ebs = await invoke(
      { ResourceType: 'Custom::EbsEncryptionByDefault', ResourceProperties: { KeyArn: 'key' } },
      {
        ModifyEbsDefaultKmsKeyId: () => ({}),
        EnableEbsEncryptionByDefault: () => ({}),
        GetEbsEncryptionByDefault: () => ({ EbsEncryptionByDefault: true }),
        GetEbsDefaultKmsKeyId: () => ({ KmsKeyId: 'key' }),
      },
    );
    const all = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    const s3 = await invoke(
      { ResourceType: 'Custom::S3AccountPublicAccessBlock', ResourceProperties: { AccountId: '1' } },
      {
        PutPublicAccessBlock: () => ({}),
        GetPublicAccessBlock: () => ({ PublicAccessBlockConfiguration: all }),
      },
    );
    expect([ebs.answer.Status, s3.answer.Status]).toEqual(['SUCCESS', 'SUCCESS']);
  });

  test('undoes nothing when its stack is deleted', async () => {
    const { calls, answer } = await invoke({ ...LOGGING, RequestType: 'Delete' }, {});
    expect([calls, answer.Status]).toEqual([[], 'SUCCESS']);
  });

  test('refuses a setting that it does not know', async () => {
    const { answer } = await invoke({ ResourceType: 'Custom::Other', ResourceProperties: {} }, {});
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: 'no such setting: Custom::Other' });
  });
});

type Text = string | readonly string[];
type Condition = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** One statement of an IAM, resource or endpoint policy, in IAM's own spelling. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, Text>>;
  readonly Action?: Text;
  readonly NotAction?: Text;
  readonly Resource?: Text;
  readonly NotResource?: Text;
  readonly Condition?: Condition;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export function policyDocument(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** Lets an AWS service take a role. For services that do not say on whose behalf they ask. */
export function trustService(service: string): PolicyDocument {
  return policyDocument({
    Sid: 'TrustService',
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
  });
}

/** Lets an AWS service take a role for a resource of this account only: the confused-deputy condition. */
export function trustServiceFor(service: string, account: string, sourceArn: string): PolicyDocument {
  return policyDocument({
    Sid: 'TrustService',
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': sourceArn } },
  });
}

/** Refuses every request to a bucket that is not made over TLS 1.2 or newer. */
export function denyPlainText(bucketArn: string): Statement[] {
  const refusal = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucketArn, `${bucketArn}/*`],
  } as const;
  return [
    { Sid: 'DenyPlainText', ...refusal, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    { Sid: 'DenyOldTls', ...refusal, Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } },
  ];
}

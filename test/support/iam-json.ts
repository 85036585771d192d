/** Pieces of CloudFormation that give rights, as tests write them. */
export const statement = (Action: unknown, Resource: unknown, more: object = {}): object => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
export const role = (RoleName: string, ...Statement: object[]): object => ({
  Type: 'AWS::IAM::Role',
  Properties: { RoleName, Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] },
});

import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * A value of one stack that others use, under a name a reader understands.
 * It is read with Fn::GetStackOutput, which ties nothing: the publishing stack stays free to change.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html
 */
export class PublishedValue {
  private readonly owner: Stack;

  /** @param name output name: letters and digits, unique in the stack */
  constructor(
    scope: Construct,
    private readonly name: string,
    private readonly value: string,
  ) {
    this.owner = Stack.of(scope);
    const output = new CfnOutput(this.owner, name, { value });
    output.overrideLogicalId(name);
  }

  /** The value as the stack of `scope` can use it. That stack is then deployed after this one. */
  in(scope: Construct): string {
    const reader = Stack.of(scope);
    if (reader === this.owner) return this.value;
    reader.addStackDependency(this.owner, `reads ${this.name}`);
    return Fn.getStackOutput(this.owner.stackName, this.name);
  }
}

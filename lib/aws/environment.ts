import type { Blueprint } from '../blueprint';
import type { AwsStage, Estate } from '../department';

/** All that a stack needs to know: the neutral blueprint, and what only AWS has a word for. */
export interface AwsEnvironment {
  readonly blueprint: Blueprint;
  readonly asked: AwsStage;
  readonly estate: Estate;
}

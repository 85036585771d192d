import type { Blueprint } from '../blueprint';
import type { AzureStage, Estate } from '../department';

/** All that a stack needs to know: the neutral blueprint, and what only Azure has a word for. */
export interface AzureEnvironment {
  readonly blueprint: Blueprint;
  readonly asked: AzureStage;
  readonly estate: Estate;
}

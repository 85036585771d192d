import type { App } from 'aws-cdk-lib';
import type { Estate } from '../../lib/department';
import { GuardRailsStack } from './guard-rails-stack';

/** Adds what the whole estate shares to an app. */
export function addEstate(app: App, estate: Estate): void {
  new GuardRailsStack(app, estate);
}

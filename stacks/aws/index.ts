export { buildAwsApp } from './build-aws-app';

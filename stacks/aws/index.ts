export { addEnvironment, makeApp } from './build-aws-app';
export { addEstate } from './build-estate-app';
export { awsEnvironment, synthesizeEnvironment, synthesizeEstate } from './synthesize';

import type { Blueprint } from '../../lib/blueprint';
import type { AwsEnvironment } from '../../lib/aws';
import type { Config } from '../../lib/department';
import { addEnvironment, makeApp } from './build-aws-app';
import { addEstate } from './build-estate-app';

/** Makes one environment and writes it, as a cloud assembly, to a new folder. */
export function synthesizeEnvironment(config: Config, blueprint: Blueprint, outdir: string): void {
  const app = makeApp(outdir);
  addEnvironment(app, awsEnvironment(config, blueprint));
  app.synth();
}

/** Makes what the whole estate shares and writes it, as a cloud assembly, to a new folder. */
export function synthesizeEstate(config: Config, outdir: string): void {
  const app = makeApp(outdir);
  addEstate(app, config.estate);
  app.synth();
}

/** Puts beside a blueprint what only AWS has a word for. */
export function awsEnvironment(config: Config, blueprint: Blueprint): AwsEnvironment {
  const { department, stage } = blueprint.environment;
  const asked = config.departments.find(({ code }) => code === department)?.stages[stage]?.aws;
  if (asked === undefined) throw new Error(`nobody asked for ${blueprint.environment.address}`);
  return { blueprint, asked, estate: config.estate };
}

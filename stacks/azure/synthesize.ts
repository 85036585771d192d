import type { Blueprint } from '../../lib/blueprint';
import type { AzureEnvironment } from '../../lib/azure';
import type { Config } from '../../lib/department';
import { addEnvironment, makeApp } from './build-azure-app';

/** Makes one environment and writes it, in CDK Terrain's layout, to a new folder. */
export function synthesizeEnvironment(config: Config, blueprint: Blueprint, outdir: string): void {
  const app = makeApp(outdir);
  addEnvironment(app, azureEnvironment(config, blueprint));
  app.synth();
}

/** Puts beside a blueprint what only Azure has a word for. */
export function azureEnvironment(config: Config, blueprint: Blueprint): AzureEnvironment {
  const { department, stage } = blueprint.environment;
  const asked = config.departments.find(({ code }) => code === department)?.stages[stage]?.azure;
  if (asked === undefined) throw new Error(`nobody asked for ${blueprint.environment.address}`);
  return { blueprint, asked, estate: config.estate };
}

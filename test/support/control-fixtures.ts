import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Asked } from '../../lib/policy';
import { shippedConfig } from './shipped';

export const FIXTURES = 'test/controls';

/**
 * What was asked, where a control judges by it: the shipped environment that `context.yaml` names for the cloud, or
 * `asked.yaml` for fixtures with `.asked.` in their names.
 */
export function askedFor(id: string, file: string): Asked | undefined {
  const context = `${FIXTURES}/${id}/${file.includes('.asked.') ? 'asked' : 'context'}.yaml`;
  if (!existsSync(context)) return undefined;
  const cloud = /\.azure\./.test(file) ? 'azure' : 'aws';
  const environments = parse(readFileSync(context, 'utf8')) as Record<typeof cloud, string>;
  const [code, stage = ''] = environments[cloud].split('/');
  const { estate, departments } = shippedConfig();
  const department = departments.find((each) => each.code === code);
  return department === undefined ? undefined : { estate, department, stage, cloud };
}

import { stringify } from 'yaml';
import { draftBlueprints } from '../../lib/blueprint';
import type { Blueprint } from '../../lib/blueprint';
import { readConfig } from '../../lib/department';
import type { Config } from '../../lib/department';
import { sourceFile, TODAY } from './shipped';

const estate = sourceFile('test/examples/estate.yaml', 'config/estate.yaml');

/** Reads a department from data, as if from its file, and drafts its only environment; fails the test on any issue. */
export function readDepartment(department: { code: string }): { config: Config; blueprint: Blueprint } {
  const bytes = Buffer.from(stringify(department, { aliasDuplicateObjects: false }));
  const config = readConfig({ estate, departments: [{ name: `${department.code}.yaml`, bytes }] }, TODAY);
  if (!config.ok) throw new Error(JSON.stringify(config.issues, null, 2));
  const [blueprint] = draftBlueprints(config.value);
  return { config: config.value, blueprint: blueprint! };
}

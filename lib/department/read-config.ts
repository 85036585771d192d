import { byPlace, compareText, failure, success } from '../values';
import type { Issue, Result } from '../values';
import { checkAccounts } from './check-accounts';
import { checkAddresses } from './check-addresses';
import { checkAwsClusters } from './aws/check-clusters';
import { checkAwsEndpoints } from './aws/check-endpoints';
import { checkAwsNetwork } from './aws/check-network';
import { checkAzureClusters } from './azure/check-clusters';
import { checkAzureEndpoints } from './azure/check-endpoints';
import { checkAzureNetwork } from './azure/check-network';
import { checkIdentity } from './check-identity';
import { checkLogging } from './check-logging';
import { checkShape } from './check-shape';
import type { Sourced } from './check-shape';
import { checkTagging } from './check-tagging';
import type { Config, SourcedConfig } from './config';
import { estateSchema } from './estate-schema';
import type { Estate } from './estate-schema';
import { readYaml } from './read-yaml';
import type { SourceFile } from './read-yaml';
import { salvageDepartment } from './salvage-department';
import { departmentSchema } from './schema';
import type { Department } from './schema';

export interface ConfigSources {
  readonly estate: SourceFile;
  readonly departments: readonly SourceFile[];
}

const CHECKS: readonly ((config: SourcedConfig, today: string) => Issue[])[] = [
  checkIdentity,
  checkAccounts,
  checkAddresses,
  checkTagging,
  checkLogging,
  checkAwsNetwork,
  checkAwsClusters,
  checkAwsEndpoints,
  checkAzureNetwork,
  checkAzureClusters,
  checkAzureEndpoints,
];

/**
 * Reads the estate and every department, and holds them against their schemas, the catalogue and each other.
 * All issues are returned at once: what is sound in a misshapen department is checked all the same.
 * @param today ISO date, against which acceptances and support dates are held
 */
export function readConfig({ estate, departments }: ConfigSources, today: string): Result<Config> {
  const estateRead = readEstate(estate);
  const reads = departments.map(readDepartment);
  const issues = [...(estateRead.ok ? [] : estateRead.issues), ...reads.flatMap((read) => read.issues)];
  if (departments.length === 0) issues.push(noDepartments(estate.name));
  if (!estateRead.ok) return failure(issues.sort(byPlace));
  const known = reads.flatMap((read) => (read.department === undefined ? [] : [read.department]));
  const config = { estate: estateRead.value, departments: known };
  const found = CHECKS.flatMap((check) => check(config, today));
  issues.push(
    ...found.filter((issue) => reads.every((read) => read.file !== issue.file || read.isGenuine(issue.path))),
  );
  if (issues.length > 0) return failure(issues.sort(byPlace));
  const values = known.map((department) => department.value).sort((a, b) => compareText(a.code, b.code));
  return success({ estate: estateRead.value.value, departments: values });
}

/** A department as far as it could be read. */
interface DepartmentRead {
  readonly file: string;
  readonly issues: readonly Issue[];
  readonly department?: Sourced<Department>;
  readonly isGenuine: (path: string) => boolean;
}

function readEstate(file: SourceFile): Result<Sourced<Estate>> {
  const source = readYaml(file);
  return source.ok ? checkShape(source.value, estateSchema, 'estate') : source;
}

function readDepartment(file: SourceFile): DepartmentRead {
  const whole = { file: file.name, isGenuine: () => true };
  const source = readYaml(file);
  if (!source.ok) return { ...whole, issues: source.issues };
  const shape = checkShape(source.value, departmentSchema, 'department');
  if (shape.ok) return { ...whole, issues: [], department: shape.value };
  return { ...whole, issues: shape.issues, ...salvageDepartment(source.value) };
}

function noDepartments(estate: string): Issue {
  return {
    code: 'department/none',
    file: estate.replace(/[^/]*$/, 'departments/'),
    line: 1,
    column: 1,
    path: '',
    got: 'no department files',
    expected: 'at least one',
    hint: 'make one with `npx sovereign new <code>`',
  };
}

import type { z } from 'zod';
import { byPlace, compareText, failure, success } from '../values';
import type { Issue, Result } from '../values';
import { checkAccounts } from './check-accounts';
import { checkAddresses } from './check-addresses';
import { checkClusters } from './check-clusters';
import { checkEndpoints } from './check-endpoints';
import { checkIdentity } from './check-identity';
import { checkLogging } from './check-logging';
import { checkNetwork } from './check-network';
import { checkShape } from './check-shape';
import type { Sourced } from './check-shape';
import { checkTagging } from './check-tagging';
import type { Config, SourcedConfig } from './config';
import { estateSchema } from './estate-schema';
import { readYaml } from './read-yaml';
import type { SourceFile } from './read-yaml';
import { departmentSchema } from './schema';

export interface ConfigSources {
  readonly estate: SourceFile;
  readonly departments: readonly SourceFile[];
}

const CHECKS: readonly ((config: SourcedConfig, today: string) => Issue[])[] = [
  checkIdentity,
  checkAccounts,
  checkAddresses,
  checkNetwork,
  checkTagging,
  checkLogging,
  checkClusters,
  checkEndpoints,
];

/**
 * Reads the estate and every department, and holds them against their schemas, the catalogue and each other.
 * All issues are returned at once. Departments whose own file cannot be read are left out of the checks between
 * departments, so that one mistake does not hide another's.
 * @param today ISO date, against which acceptances and support dates are held
 */
export function readConfig({ estate, departments }: ConfigSources, today: string): Result<Config> {
  const estateRead = readFile(estate, 'estate', estateSchema);
  const departmentReads = departments.map((file) => readFile(file, 'department', departmentSchema));
  const issues = [estateRead, ...departmentReads].flatMap((read) => (read.ok ? [] : read.issues));
  const sound = departmentReads.flatMap((read) => (read.ok ? [read.value] : []));
  if (departments.length === 0) issues.push(noDepartments(estate.name));
  if (estateRead.ok) {
    const config = { estate: estateRead.value, departments: sound };
    issues.push(...CHECKS.flatMap((check) => check(config, today)));
    if (issues.length === 0) {
      return success({
        estate: estateRead.value.value,
        departments: sound.map((department) => department.value).sort((a, b) => compareText(a.code, b.code)),
      });
    }
  }
  return failure(issues.sort(byPlace));
}

function readFile<T>(file: SourceFile, room: string, schema: z.ZodType<T>): Result<Sourced<T>> {
  const source = readYaml(file);
  return source.ok ? checkShape(source.value, schema, room) : source;
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

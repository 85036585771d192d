import type { z } from 'zod';
import { formatPath } from './check-shape';
import type { Sourced } from './check-shape';
import type { Path, SourceData } from './read-yaml';
import { departmentSchema } from './schema';
import type { Department } from './schema';

/** A misshapen department with stand-ins where it is misshapen, so that the rest of it can still be checked. */
export interface Salvaged {
  readonly department: Sourced<Department>;
  /** Whether what stands at a path was written by the user, and not put there as a stand-in. */
  readonly isGenuine: (path: string) => boolean;
}

type Tree = Record<PropertyKey, unknown>;

const STAND_IN_STAGE = {
  production: false,
  aws: {
    region: 'eu-west-2',
    account: '000000000000',
    administratorRole: 'none',
    network: { cidr: '0.0.0.0/32', zones: ['euw2-az1'] },
    logging: { auditRetentionDays: 3653, contentRetentionDays: 1 },
    monthlyBudgetGBP: 1,
  },
  azure: {
    region: 'uksouth',
    tenant: '00000000-0000-0000-0000-000000000000',
    subscription: '00000000-0000-0000-0000-000000000000',
    administratorGroup: '00000000-0000-0000-0000-000000000000',
    deployment: {
      runnerSubnetId:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/none/providers/Microsoft.Network/virtualNetworks/none/subnets/none',
      subject: 'none',
    },
    network: { cidr: '0.0.0.0/32' },
    logging: { auditRetentionDays: 4383, contentRetentionDays: 1 },
    monthlyBudgetGBP: 1,
  },
};

/** Values that no check complains about, for fields that have to be there. */
const STAND_IN = {
  code: 'none',
  name: 'none',
  classification: 'OFFICIAL',
  residency: 'uk-only',
  lawEnforcementData: false,
  owner: { team: 'none', email: 'none@none.example' },
  seniorResponsibleOwner: 'none',
  costCentre: 'none',
  tagging: { profile: 'none' },
  siroAcceptance: { reference: 'none', date: '0001-01-01', expires: '9999-12-31' },
  stages: {},
};

/** Undefined when too little is left to check. */
export function salvageDepartment(source: SourceData): Salvaged | undefined {
  const parsed = departmentSchema.safeParse(source.data);
  if (parsed.success || !isTree(source.data)) return undefined;
  const data = structuredClone(source.data);
  const mended = parsed.error.issues.map((problem) => formatPath(mend(data, problem)));
  const again = departmentSchema.safeParse(data);
  if (!again.success) return undefined;
  return {
    department: { ...source, value: again.data },
    isGenuine: (path) =>
      !mended.some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)),
  };
}

/** Takes one problem out of the data. @returns the path below which the data is no longer the user's */
function mend(data: Tree, problem: z.core.$ZodIssue): Path {
  if (problem.code === 'unrecognized_keys') {
    const parent = treeAt(data, problem.path);
    for (const key of problem.keys) Reflect.deleteProperty(parent ?? {}, key);
    return [...problem.path, ...problem.keys.slice(0, 1)];
  }
  // From the problem upwards: the first place with a stand-in is filled, and the first that may be left out is.
  for (let length = problem.path.length; length > 0; length -= 1) {
    const path = problem.path.slice(0, length);
    const parent = treeAt(data, path.slice(0, -1));
    const key = path.at(-1);
    if (parent === undefined || key === undefined) continue;
    const standIn = standInFor(path);
    if (standIn !== undefined) {
      parent[key] = standIn;
      return path;
    }
    if (isOptional(path)) {
      Reflect.deleteProperty(parent, key);
      return path;
    }
  }
  return problem.path;
}

function standInFor(path: Path): unknown {
  const [first, , ...rest] = path;
  return first === 'stages' && path.length > 2 ? at(STAND_IN_STAGE, rest) : at(STAND_IN, path);
}

/** Entries of a map by name, and whole optional parts, can be left out. */
function isOptional(path: Path): boolean {
  const [first, , , part] = path;
  if (first === 'safeguards') return path.length === 1;
  if (first !== 'stages') return false;
  if (path.length === 2) return true;
  const entries = part === 'clusters' || part === 'endpoints';
  return path.length === (entries ? 5 : 4);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (tree, key) => (isTree(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined),
    value,
  );
}

function treeAt(data: Tree, path: Path): Tree | undefined {
  const found = at(data, path);
  return isTree(found) ? found : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

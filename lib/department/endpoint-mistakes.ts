import { describePlace, MODELS } from '../catalogue';
import type { Model, ModelRoute } from '../catalogue';
import { didYouMean } from '../values';
import type { Issue } from '../values';
import { issueAt } from './issue-at';
import type { Path, SourceData } from './read-yaml';

// Mistakes that a file can make in an endpoint on every cloud. `path` is that of the endpoint.

interface AskedRoute {
  readonly model: string;
  readonly route: string;
}

export function unknownModel(file: SourceData, path: Path, name: string, otherwise?: string): Issue {
  return issueAt(file, [...path, 'model'], {
    code: 'endpoint/unknown-model',
    expected: 'a model of the catalogue',
    hint: didYouMean(name, Object.keys(MODELS)) ?? otherwise,
  });
}

export function noSuchRoute(
  file: SourceData,
  path: Path,
  { model }: AskedRoute,
  alternatives: string,
): Issue {
  return issueAt(file, [...path, 'route'], {
    code: 'endpoint/no-such-route',
    expected: `a route that serves ${model}`,
    hint: alternatives,
  });
}

export function processedAbroad(
  file: SourceData,
  path: Path,
  { title }: Model,
  { route, processedIn }: ModelRoute,
  alternatives: string,
): Issue {
  return issueAt(file, [...path, 'model'], {
    code: 'endpoint/not-in-uk',
    expected: `a model that ${route} processes in the UK`,
    hint: `${title} is processed in ${processedIn.map(describePlace).join(' or ')}; ${alternatives}`,
  });
}

export function minOverMax(
  file: SourceData,
  path: Path,
  { min, max }: { readonly min: number; readonly max: number },
): Issue[] {
  if (min <= max) return [];
  return [
    issueAt(file, [...path, 'instances', 'min'], {
      code: 'endpoint/min-over-max',
      expected: `at most instances.max, ${String(max)}`,
    }),
  ];
}

/** @param path that of the machine's name; @param memoryGiB of all its accelerators, as a whole number */
export function tooLittleMemory(
  file: SourceData,
  path: Path,
  machine: string,
  memoryGiB: number,
  needed: { readonly model: string; readonly memoryGiB: number },
): Issue[] {
  if (memoryGiB >= needed.memoryGiB) return [];
  return [
    issueAt(file, path, {
      code: 'endpoint/too-little-memory',
      expected: `at least ${String(needed.memoryGiB)} GiB of accelerator memory for ${needed.model}`,
      hint: `${machine} has ${String(memoryGiB)} GiB`,
    }),
  ];
}

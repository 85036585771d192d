import type { Result } from '../values';
import { success } from '../values';
import { checkShape } from './check-shape';
import { readYaml } from './read-yaml';
import type { SourceFile } from './read-yaml';
import { waiversSchema } from './waivers-schema';
import type { Waiver } from './waivers-schema';

/** Reads `config/waivers.yaml`. Whether a waiver counts is for the checker to say: it knows what there is to waive. */
export function readWaivers(file: SourceFile): Result<readonly Waiver[]> {
  const source = readYaml(file);
  if (!source.ok) return source;
  const shape = checkShape(source.value, waiversSchema, 'waivers');
  return shape.ok ? success(shape.value.value.waivers) : shape;
}

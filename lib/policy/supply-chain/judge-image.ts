import { findAwsImageRegistry } from '../../catalogue';
import { HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates, Value } from '../../template';
import type { Verdict } from '../requirement';
import { decidedTextOf } from './decided-text';

/** What a container image has to be, in words that follow "expected". */
export const PINNED_IMAGE =
  'an image by digest (@sha256:…) from a private registry in the UK (….dkr.ecr.eu-west-2.amazonaws.com or ….azurecr.io)';

const REGISTRIES = new Set([
  'AWS::ECR::Repository',
  'aws_ecr_repository',
  'azurerm_container_registry',
  'aws_ecr_pull_through_cache_rule',
]);

/**
 * Judges where an image comes from and whether it can change. Parts with a default are judged with it, and then
 * without: what somebody may still decide otherwise is not proven.
 */
export function judgeImage(value: Possible, resource: Resource, templates: Templates): Verdict {
  const likely = textOf(value);
  const decided = decidedTextOf(value);
  if (likely === undefined || decided === undefined) {
    return value.kind === 'map' || value.kind === 'list' ? 'broken' : 'cannot-tell';
  }
  const isOwn = startsInOwnRegistry(value, resource, templates);
  return judgeText(likely, isOwn) === 'broken' ? 'broken' : judgeText(decided, isOwn);
}

/** The text begins with the address of a registry that the templates themselves make. */
function startsInOwnRegistry(value: Value, resource: Resource, templates: Templates): boolean {
  const parts = partsOf(value);
  const [first] =
    parts[0]?.kind === 'known' && /^[a-z]+:\/\/$/.test(String(parts[0].value)) ? parts.slice(1) : parts;
  if (first?.kind !== 'reference') return false;
  const target = templates.target(first, resource);
  return target !== undefined && REGISTRIES.has(target.type);
}

function partsOf(value: Value): readonly Value[] {
  return value.kind === 'text' ? value.parts.flatMap(partsOf) : [value];
}

const PRIVATE_IN_UK =
  /^((\d{12}|this-account|\uFFFC)\.dkr[.-]ecr\.(eu-west-2|\uFFFC)\.(amazonaws\.com|on\.aws)|[a-z0-9\uFFFC-]+\.azurecr\.io)$/i;

/** Digests; one that is filled in later is still a digest. */
const DIGEST = /@(sha256:)?([0-9a-f]{64}|\uFFFC)$|@sha256:[0-9a-f\uFFFC]+$/i;

function judgeText(text: string, isOwn: boolean): Verdict {
  const image = text.replace(/^(docker:\/\/|oci:\/\/|https?:\/\/|DOCKER\|)/i, '').trim();
  if (image === HOLE) return 'cannot-tell';
  const registry = judgeRegistry(image, isOwn);
  if (registry === 'broken') return 'broken';
  const pinned = judgePin(image);
  if (pinned === 'broken') return 'broken';
  return registry === 'fine' && pinned === 'fine' ? 'fine' : 'cannot-tell';
}

function judgeRegistry(image: string, isOwn: boolean): Verdict {
  if (isOwn) return 'fine';
  const [registry = ''] = image.split('/');
  if (PRIVATE_IN_UK.test(registry)) {
    return registry.includes(`ecr.${HOLE}`) ? 'cannot-tell' : 'fine';
  }
  if (registry.includes(HOLE)) {
    // A registry that is not known, or a repository of Docker Hub with a part that is not known.
    return /\.(dkr[.-]ecr)\./.test(registry) && !registry.includes(`.${HOLE}`) ? 'broken' : 'cannot-tell';
  }
  return 'broken';
}

function judgePin(image: string): Verdict {
  if (DIGEST.test(image)) return 'fine';
  const [registry = ''] = image.split('/');
  const [account = ''] = registry.split('.');
  const tag = /:([^:/@]+)$/.exec(image)?.[1];
  // AWS publishes its serving containers by exact version, and no digest that could be looked up.
  if (tag !== undefined && findAwsImageRegistry(account) !== undefined && /\d+\.\d+[.-]\d+/.test(tag)) {
    return 'fine';
  }
  if (tag !== undefined)
    return tag.startsWith(HOLE) && account.includes(HOLE) && !image.includes('/') ? 'cannot-tell' : 'broken';
  if (image.endsWith(HOLE)) return 'cannot-tell';
  return 'broken';
}

import { ask, HOLE, textOf } from '../../template';
import type { Possible, Reference, Resource, Templates } from '../../template';
import { awsPlace, LONDON } from './place';
import type { Place } from './place';
import type { Reading } from './read-value';
import { readArn, readText } from './read-value';
import { regionOf } from './region-of';
import { geographiesIn, hasUnseenGeography, namesModel } from './scan-text';
import { leavesOf } from './leaves-of';
import { UK_GUARDRAIL_PROFILE } from '../../catalogue';

const UNSEEN: Reading = { places: undefined, decided: false };

/** The region of what an ARN or a reference names. */
export function readRegionOfTarget(value: Possible, from: Resource, templates: Templates): Reading {
  if (value.kind === 'reference') {
    const target = templates.target(value, from);
    return target === undefined ? UNSEEN : regionOf(target, templates);
  }
  return readArn(value);
}

/** The ARN of a bucket says no region: only a bucket that is among the templates is known to be somewhere. */
export function readBucket(value: Possible, from: Resource, templates: Templates): Reading {
  if (value.kind === 'reference') return readRegionOfTarget(value, from, templates);
  const name = textOf(value)?.replace(/^arn:[^:]*:s3:::/, '');
  if (name === undefined || name.includes(HOLE)) return UNSEEN;
  const bucket = [
    ...templates.ofType('AWS::S3::Bucket').map((each) => ({ each, path: 'BucketName' })),
    ...templates.ofType('aws_s3_bucket').map((each) => ({ each, path: 'bucket' })),
  ].find(({ each, path }) =>
    ask(each.properties, path).some(
      (answer) => textOf(answer.value) === name && answer.value.kind !== 'unknown',
    ),
  );
  return bucket === undefined ? UNSEEN : regionOf(bucket.each, templates);
}

/** Where the model that a value names processes prompts. */
export function readModel(value: Possible, from: Resource, templates: Templates): Reading {
  if (value.kind === 'reference') return readModelReference(value, from, templates);
  return readText(value, readModelText, true);
}

/** What another resource gives as its model is judged there, unless it is only looked up. */
export function readModelReference(value: Reference, from: Resource, templates: Templates): Reading {
  const target = templates.target(value, from);
  if (target === undefined) return UNSEEN;
  const found = leavesOf(target).flatMap(({ text }) => geographiesIn(text));
  return { places: found.length > 0 ? found : [LONDON], decided: true };
}

function readModelText(text: string): readonly Place[] | undefined {
  const geographies = geographiesIn(text);
  if (geographies.length > 0) return geographies;
  const arn = /^arn:[^:]*:[^:]*:([^:]*):[^:]*:(.*)$/s.exec(text);
  if (arn === null) return namesModel(text) && !hasUnseenGeography(text) ? [LONDON] : undefined;
  const [, region = '', name = ''] = arn;
  if (region.includes(HOLE)) return undefined;
  const place = awsPlace(region);
  if (place === undefined || !place.inUk) return place === undefined ? undefined : [place];
  return /inference-profile\//.test(name) && !/^application-/.test(name) ? undefined : [place];
}

/** The only guardrail profile that stays in the UK is the UK's. */
export function readGuardrailProfile(value: Possible, from: Resource, templates: Templates): Reading {
  if (value.kind === 'reference') return readModelReference(value, from, templates);
  return readText(
    value,
    (text) => {
      const geographies = geographiesIn(text);
      if (geographies.length > 0) return geographies;
      const region = /^arn:[^:]*:bedrock:([^:]*):/.exec(text)?.[1] ?? 'eu-west-2';
      const place = region.includes(HOLE) ? undefined : awsPlace(region);
      if (place !== undefined && !place.inUk) return [place];
      return new RegExp(`(^|/)${UK_GUARDRAIL_PROFILE.replaceAll('.', '\\.')}$`).test(text)
        ? [LONDON]
        : undefined;
    },
    true,
  );
}

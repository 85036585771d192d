import { HOLE, isDecided, textOf } from '../../template';
import type { Possible } from '../../template';
import { awsPlace, azurePlace } from './place';
import type { Place } from './place';

/** Where a value leads, and whether that is the template's last word. */
export interface Reading {
  readonly places: readonly Place[] | undefined;
  readonly decided: boolean;
}

/**
 * Reads a value that is not absent.
 * @param read where a text leads; undefined when that is not known. It is not handed text of which a part is not known
 *   unless `holes` is set
 */
export function readText(
  value: Possible,
  read: (text: string) => readonly Place[] | undefined,
  holes = false,
): Reading {
  if (value.kind === 'unknown' && value.likely?.kind === 'options') {
    const all = value.likely.of.map((option) => textOf(option));
    return { places: all.flatMap((text) => (text === undefined ? [] : (read(text) ?? []))), decided: false };
  }
  const text = textOf(value);
  if (text === undefined || (text.includes(HOLE) && !holes)) return { places: undefined, decided: false };
  return { places: read(text), decided: isDecided(value) };
}

const single = (place: Place | undefined): readonly Place[] | undefined =>
  place === undefined ? undefined : [place];

/** A region or zone of AWS: `eu-west-2`, `eu-west-2a`. */
export function readAwsRegion(value: Possible): Reading {
  return readText(value, (text) => single(awsPlace(text.replace(/(\d)[a-z]$/, '$1'))));
}

export function readAzureLocation(value: Possible): Reading {
  return readText(value, (text) => single(azurePlace(text)));
}

/** The region of an ARN. One of a service without regions does not say. */
export function readArn(value: Possible): Reading {
  return readText(
    value,
    (text) => {
      const region = /^arn:[^:]*:[^:]*:([^:]*):/.exec(text)?.[1];
      return region === undefined || region.includes(HOLE) ? undefined : single(awsPlace(region));
    },
    true,
  );
}

import { ask, textOf } from '../../template';
import type { Possible, Resource, Value } from '../../template';
import { alternatives } from '../alternatives';

export type Says = 'no' | 'perhaps' | 'yes';

/** What a diagnostic setting may turn out to record. */
export interface Recorded {
  /** Categories and groups as they are written, for people. */
  readonly shown: readonly string[];
  /** Whether a category is recorded, by name or as one of a group. */
  readonly says: (category: RegExp) => Says;
}

/** `log` until version 4 of the provider. */
const BLOCKS = ['enabled_log', 'log'] as const;
/** Groups that hold every category that is about use. */
const GROUPS = /^(allLogs|audit)$/i;
/** What Azure itself says can be recorded of a resource: going over it leaves nothing out. */
const EVERY_CATEGORY = 'azurerm_monitor_diagnostic_categories';

/** Everything that a setting may turn out to record: one for each way in which its blocks may be written. */
export function recordedBy(setting: Resource): Recorded[] {
  const [now, before] = BLOCKS.map((block) => ask(setting.properties, block).map(({ value }) => value));
  const isSaid = now?.some(({ kind }) => kind !== 'absent') === true;
  return (isSaid ? now : (before ?? [])).map(readBlocks);
}

function readBlocks(value: Possible): Recorded {
  if (value.kind === 'unknown' && value.likely !== undefined) return readBlocks(value.likely as Possible);
  if (!['list', 'map', 'absent'].includes(value.kind)) return { shown: [], says: () => 'perhaps' };
  const blocks = alternatives(value);
  return {
    shown: blocks.flat().flatMap((block) => NAMES.flatMap(([name]) => textsAt(block, name))),
    says: (category) =>
      most(blocks.map((options) => least(options.map((each) => blockSays(each, category))))),
  };
}

const NAMES = [['category'], ['category_group', GROUPS]] as const;

const textsAt = (block: Value, name: string): string[] =>
  ask(block, name).flatMap(({ value }) => (value.kind === 'known' ? [String(value.value)] : []));

function blockSays(block: Value, category: RegExp): Says {
  if (ask(block, 'enabled').some(({ value }) => textOf(value) === 'false')) return 'no';
  return most(
    NAMES.map(([name, group]) =>
      least(ask(block, name).map(({ value }) => nameSays(value, group ?? category))),
    ),
  );
}

function nameSays(value: Possible, wanted: RegExp): Says {
  if (value.kind === 'absent') return 'no';
  if (value.kind === 'reference' && value.address.includes(EVERY_CATEGORY)) return 'yes';
  if (value.kind === 'known' || (value.kind === 'unknown' && value.likely !== undefined)) {
    return wanted.test(textOf(value) ?? '') ? 'yes' : 'no';
  }
  return 'perhaps';
}

const ORDER: readonly Says[] = ['no', 'perhaps', 'yes'];
const rank = (says: Says): number => ORDER.indexOf(says);

export function most(all: readonly Says[]): Says {
  return all.reduce<Says>((one, other) => (rank(other) > rank(one) ? other : one), 'no');
}

export function least(all: readonly Says[]): Says {
  return all.reduce<Says>((one, other) => (rank(other) < rank(one) ? other : one), 'yes');
}

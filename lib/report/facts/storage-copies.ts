import { placesOf } from '../../policy';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { PlaceRow } from '../environment-report';
import { isArm } from './network-ways';
import { addressOf, NOT_SAID } from './network-words';

type Place = PlaceRow['places'][number];

/** Pairs of regions in the UK: what is copied to the pair of one stays there. */
const PAIRS: Readonly<Record<string, Place>> = {
  'Azure UK South (uksouth)': { title: 'Azure UK West (ukwest)', inUk: true },
  'Azure UK West (ukwest)': { title: 'Azure UK South (uksouth)', inUk: true },
};
const PAIR: Place = { title: 'the region that it is paired with', inUk: false };

/** Each way in which Azure keeps copies, in words, and whether some are in the paired region. */
const REDUNDANCY: Readonly<Record<string, readonly [words: string, isPaired: boolean]>> = {
  LRS: ['copies in one data centre of the region', false],
  ZRS: ['copies in three zones of the region, or more', false],
  GRS: ['copies in the region, and in its pair', true],
  RAGRS: ['copies in the region, and in its pair, which can be read', true],
  GZRS: ['copies in zones of the region, and in its pair', true],
  RAGZRS: ['copies in zones of the region, and in its pair, which can be read', true],
};

const SOURCE = {
  document: 'Microsoft Learn, Azure Storage redundancy',
  checked: '2026-11-25',
  verified: true,
};

/**
 * Where Azure itself keeps copies of what is in storage accounts. No finding comes of it: a region in the UK is paired
 * with the other, and that an account is elsewhere is found already.
 */
export function storageCopies(templates: Templates): PlaceRow[] {
  const arm = templates
    .ofType('azapi_resource')
    .filter(({ properties }) => isArm(properties, 'Microsoft.Storage/storageAccounts'));
  return [
    ...templates
      .ofType('azurerm_storage_account')
      .flatMap((account) => rowsOf(account, 'account_replication_type', templates)),
    ...arm.flatMap((account) => rowsOf(account, 'body.sku.name', templates)),
  ];
}

function rowsOf(account: Resource, path: string, templates: Templates): PlaceRow[] {
  const home = placesOf(templates)
    .filter(({ subject, path: at }) => isSame(subject, account) && at === 'location')
    .flatMap(({ places }) => places);
  return ask(account.properties, path).map((answer) => {
    // Azure's own interface has the tier before it: `Standard_ZRS`.
    const said = textOf(answer.value)?.replace(/^.*_/, '').toUpperCase() ?? '';
    const [words, isPaired] = REDUNDANCY[said] ?? [NOT_SAID, true];
    const places = distinct(
      home.flatMap((place) => [place, ...(isPaired ? [PAIRS[place.title] ?? PAIR] : [])]),
    );
    return {
      concern: 'copy',
      what: 'copies that the provider keeps',
      resource: addressOf(account),
      property: answer.path,
      value: REDUNDANCY[said] === undefined ? words : `${said}: ${words}`,
      places,
      staysInUk: places.length > 0 && places.every(({ inUk }) => inUk),
      source: SOURCE,
    };
  });
}

const isSame = (a: Pick<Resource, 'address' | 'stack'>, b: Pick<Resource, 'address' | 'stack'>): boolean =>
  a.address === b.address && a.stack === b.stack;

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.title, place])).values()];
}

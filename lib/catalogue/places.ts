/** Where a prompt can be processed: a region, or one of the geographies that providers route between. */
export type ProcessingPlace = keyof typeof PLACES;

const PLACES = {
  'eu-west-2': { title: 'AWS London (eu-west-2)', inUk: true },
  uksouth: { title: 'Azure UK South (uksouth)', inUk: true },
  ukwest: { title: 'Azure UK West (ukwest)', inUk: true },
  eu: { title: 'EU Regions, outside the UK', inUk: false },
  global: { title: 'any region in the world', inUk: false },
} as const;

export function isInUk(place: ProcessingPlace): boolean {
  return PLACES[place].inUk;
}

export function describePlace(place: ProcessingPlace): string {
  return PLACES[place].title;
}

import {
  AWS_REGIONS,
  AZURE_LOCATIONS,
  findAwsRegion,
  findAzureDeploymentType,
  findAzureLocation,
  INFERENCE_GEOGRAPHIES,
  SERVICES_ABROAD,
} from '../../lib/catalogue';
import { UK_REGIONS } from '../../lib/values';

test('the places that are in the UK are those that the product supports', () => {
  const inUk = (each: { country: string }): boolean => each.country === 'the UK';
  expect(AWS_REGIONS.filter(inUk).map(({ code }) => code)).toEqual(UK_REGIONS.aws);
  expect(AZURE_LOCATIONS.filter(inUk).map(({ name }) => name)).toEqual(UK_REGIONS.azure);
});

test('no place, geography or host is there twice', () => {
  for (const names of [
    AWS_REGIONS.map(({ code }) => code),
    AZURE_LOCATIONS.map(({ name }) => name),
    INFERENCE_GEOGRAPHIES.map(({ prefix }) => prefix),
    SERVICES_ABROAD.map(({ host }) => host),
  ]) {
    expect(new Set(names).size).toBe(names.length);
  }
});

test('a location is found in every spelling that Azure takes', () => {
  for (const text of ['uksouth', 'UK South', 'Uk SOUTH'])
    expect(findAzureLocation(text)?.name).toBe('uksouth');
  expect(findAzureLocation('North Europe')?.country).toBe('Ireland');
  expect(findAzureLocation('global')).toBeUndefined();
  expect(findAwsRegion('eu-west-22')).toBeUndefined();
});

test('only regional deployment types stay in the region of their account', () => {
  expect(findAzureDeploymentType('standard')?.staysInRegion).toBe(true);
  expect(findAzureDeploymentType('GlobalStandard')?.staysInRegion).toBe(false);
  expect(findAzureDeploymentType('DataZoneStandard')?.staysInRegion).toBe(false);
});

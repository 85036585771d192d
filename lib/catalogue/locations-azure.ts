import type { Source } from './source';

/** A region of Azure, by the name that templates give it. */
export interface AzureLocation {
  /** Lower case, without spaces: Azure takes `UK South` and `uksouth` for the same. */
  readonly name: string;
  readonly title: string;
  readonly country: string;
}

export const AZURE_LOCATIONS_SOURCE: Source = {
  document: 'Azure documentation, Azure regions list, 23 September 2025',
  checked: '2026-11-25',
  verified: true,
  note: 'regions of China, US Government, Jio and Sweden South are not in it and from general knowledge; a new region is said to be unclear',
};

export const ACTION_GROUPS_SOURCE: Source = {
  document: 'Microsoft Learn, Configure Azure alert responses: action groups',
  checked: '2026-11-25',
  verified: true,
  note: 'a global action group is stored in regions of Azure’s choice and acts in any; none of the regions for regional ones is in the UK',
};

/** Display name and country; the canonical name is the display name in lower case without spaces. */
const ROWS: readonly (readonly [title: string, country: string])[] = [
  ['UK South', 'the UK'],
  ['UK West', 'the UK'],
  ['Australia Central', 'Australia'],
  ['Australia Central 2', 'Australia'],
  ['Australia East', 'Australia'],
  ['Australia Southeast', 'Australia'],
  ['Austria East', 'Austria'],
  ['Belgium Central', 'Belgium'],
  ['Brazil South', 'Brazil'],
  ['Brazil Southeast', 'Brazil'],
  ['Canada Central', 'Canada'],
  ['Canada East', 'Canada'],
  ['Central India', 'India'],
  ['Central US', 'the United States'],
  ['Chile Central', 'Chile'],
  ['China East', 'China'],
  ['China East 2', 'China'],
  ['China North', 'China'],
  ['China North 2', 'China'],
  ['China North 3', 'China'],
  ['Denmark East', 'Denmark'],
  ['East Asia', 'Hong Kong'],
  ['East US', 'the United States'],
  ['East US 2', 'the United States'],
  ['France Central', 'France'],
  ['France South', 'France'],
  ['Germany North', 'Germany'],
  ['Germany West Central', 'Germany'],
  ['Indonesia Central', 'Indonesia'],
  ['Israel Central', 'Israel'],
  ['Italy North', 'Italy'],
  ['Japan East', 'Japan'],
  ['Japan West', 'Japan'],
  ['Jio India Central', 'India'],
  ['Jio India West', 'India'],
  ['Korea Central', 'South Korea'],
  ['Korea South', 'South Korea'],
  ['Malaysia West', 'Malaysia'],
  ['Mexico Central', 'Mexico'],
  ['New Zealand North', 'New Zealand'],
  ['North Central US', 'the United States'],
  ['North Europe', 'Ireland'],
  ['Norway East', 'Norway'],
  ['Norway West', 'Norway'],
  ['Poland Central', 'Poland'],
  ['Qatar Central', 'Qatar'],
  ['South Africa North', 'South Africa'],
  ['South Africa West', 'South Africa'],
  ['South Central US', 'the United States'],
  ['South India', 'India'],
  ['Southeast Asia', 'Singapore'],
  ['Spain Central', 'Spain'],
  ['Sweden Central', 'Sweden'],
  ['Sweden South', 'Sweden'],
  ['Switzerland North', 'Switzerland'],
  ['Switzerland West', 'Switzerland'],
  ['UAE Central', 'the United Arab Emirates'],
  ['UAE North', 'the United Arab Emirates'],
  ['US Gov Arizona', 'the United States'],
  ['US Gov Texas', 'the United States'],
  ['US Gov Virginia', 'the United States'],
  ['West Central US', 'the United States'],
  ['West Europe', 'the Netherlands'],
  ['West India', 'India'],
  ['West US', 'the United States'],
  ['West US 2', 'the United States'],
  ['West US 3', 'the United States'],
];

/** As Azure compares names of locations. */
export function canonicalLocation(text: string): string {
  return text.toLowerCase().replace(/[\s()]/g, '');
}

export const AZURE_LOCATIONS: readonly AzureLocation[] = ROWS.map(([title, country]) => ({
  name: canonicalLocation(title),
  title,
  country,
}));

const BY_NAME = new Map(AZURE_LOCATIONS.map((each) => [each.name, each]));
const LONGEST_NAME = 30;

/** @param text in any of the spellings that Azure takes */
export function findAzureLocation(text: string): AzureLocation | undefined {
  return text.length > LONGEST_NAME ? undefined : BY_NAME.get(canonicalLocation(text));
}

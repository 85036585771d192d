import type { Source } from './source';

/** A region of AWS, the place that AWS names it after, and the country that this is in. */
export interface AwsRegion {
  readonly code: string;
  readonly title: string;
  readonly country: string;
}

export const AWS_REGIONS_SOURCE: Source = {
  document: 'AWS SDK for Python, botocore/data/partitions.json: every Region of AWS and its name',
  checked: '2026-11-25',
  verified: true,
  note: 'AWS names a city or a country; a Region that is new, or of a partition for secrets, is missing and said to be unclear',
};

const region = (code: string, title: string, country: string): AwsRegion => ({ code, title, country });

/** Every region, the UK's one included. */
export const AWS_REGIONS: readonly AwsRegion[] = [
  region('eu-west-2', 'London', 'the UK'),
  region('af-south-1', 'Cape Town', 'South Africa'),
  region('ap-east-1', 'Hong Kong', 'Hong Kong'),
  region('ap-east-2', 'Taipei', 'Taiwan'),
  region('ap-northeast-1', 'Tokyo', 'Japan'),
  region('ap-northeast-2', 'Seoul', 'South Korea'),
  region('ap-northeast-3', 'Osaka', 'Japan'),
  region('ap-south-1', 'Mumbai', 'India'),
  region('ap-south-2', 'Hyderabad', 'India'),
  region('ap-southeast-1', 'Singapore', 'Singapore'),
  region('ap-southeast-2', 'Sydney', 'Australia'),
  region('ap-southeast-3', 'Jakarta', 'Indonesia'),
  region('ap-southeast-4', 'Melbourne', 'Australia'),
  region('ap-southeast-5', 'Malaysia', 'Malaysia'),
  region('ap-southeast-6', 'New Zealand', 'New Zealand'),
  region('ap-southeast-7', 'Thailand', 'Thailand'),
  region('ca-central-1', 'Canada Central', 'Canada'),
  region('ca-west-1', 'Calgary', 'Canada'),
  region('cn-north-1', 'Beijing', 'China'),
  region('cn-northwest-1', 'Ningxia', 'China'),
  region('eu-central-1', 'Frankfurt', 'Germany'),
  region('eu-central-2', 'Zurich', 'Switzerland'),
  region('eu-north-1', 'Stockholm', 'Sweden'),
  region('eu-south-1', 'Milan', 'Italy'),
  region('eu-south-2', 'Spain', 'Spain'),
  region('eu-west-1', 'Ireland', 'Ireland'),
  region('eu-west-3', 'Paris', 'France'),
  region('eusc-de-east-1', 'European Sovereign Cloud', 'Germany'),
  region('il-central-1', 'Tel Aviv', 'Israel'),
  region('me-central-1', 'UAE', 'the United Arab Emirates'),
  region('me-south-1', 'Bahrain', 'Bahrain'),
  region('mx-central-1', 'Mexico Central', 'Mexico'),
  region('sa-east-1', 'São Paulo', 'Brazil'),
  region('us-east-1', 'Northern Virginia', 'the United States'),
  region('us-east-2', 'Ohio', 'the United States'),
  region('us-gov-east-1', 'GovCloud East', 'the United States'),
  region('us-gov-west-1', 'GovCloud West', 'the United States'),
  region('us-west-1', 'Northern California', 'the United States'),
  region('us-west-2', 'Oregon', 'the United States'),
];

const BY_CODE = new Map(AWS_REGIONS.map((each) => [each.code, each]));

export function findAwsRegion(code: string): AwsRegion | undefined {
  return BY_CODE.get(code);
}

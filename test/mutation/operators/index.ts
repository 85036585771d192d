import * as awsData from './aws-data';
import * as awsPlaces from './aws-models-and-places';
import * as awsNetwork from './aws-network';
import * as awsPeople from './aws-people-and-models';
import * as azureData from './azure-data';
import * as azurePlaces from './azure-models-and-places';
import * as azurePeople from './azure-people-and-models';
import type { Operator } from '../operator';

const TABLES: Readonly<Record<string, readonly Operator[]>>[] = [
  awsPlaces,
  awsNetwork,
  awsData,
  awsPeople,
  azurePlaces,
  azureData,
  azurePeople,
];

/** Every operator, of both clouds. */
export const OPERATORS: readonly Operator[] = TABLES.flatMap((tables) => Object.values(tables).flat());

import { ask } from '../../template';
import type { Possible } from '../../template';
import type { Check } from '../control';
import { all, isOneOf, require, row } from '../requirement';
import type { Test } from '../requirement';
import { refuse } from './within';

const isPrivate = isOneOf('PRIVATE');

/** SAM takes the kind of endpoint on its own, or in a map. */
const isPrivateEndpoint: Test = (value, ...more) =>
  value.kind === 'map' ? isPrivate(typeIn(value), ...more) : isPrivate(value, ...more);

function typeIn(value: Possible): Possible {
  return ask(value, 'Type')[0]?.value ?? value;
}

/** An event of an API that is not named has SAM make one, which is on the internet. */
const namesItsApi: Test = (event) => {
  const says = (path: string): boolean => ask(event, path).some(({ value }) => value.kind !== 'absent');
  const isApi = ask(event, 'Type').some(
    ({ value }) => value.kind === 'known' && /^(Http)?Api$/.test(String(value.value)),
  );
  return !isApi || says('Properties.RestApiId') || says('Properties.ApiId') ? 'fine' : 'broken';
};

/** What SAM's resources open to the internet, as they are written before SAM makes others of them. */
export const noPublicServerless: Check = all(
  require([
    row(
      'AWS::Serverless::Function',
      'FunctionUrlConfig.AuthType',
      isOneOf('AWS_IAM'),
      'AWS_IAM: anybody on the internet may call the function',
      'broken',
      ({ properties }) => ask(properties, 'FunctionUrlConfig').some(({ value }) => value.kind !== 'absent'),
    ),
    row(
      'AWS::Serverless::Function',
      'Events.*',
      namesItsApi,
      'a private API that is named: SAM makes one on the internet otherwise',
      'fine',
    ),
    row(
      'AWS::Serverless::Api',
      'EndpointConfiguration',
      isPrivateEndpoint,
      'PRIVATE: an API is on the internet by default',
      'broken',
    ),
  ]),
  refuse(
    ['AWS::Serverless::HttpApi', 'AWS::Serverless::WebSocketApi'],
    'a private REST API: HTTP and WebSocket APIs are always on the internet',
  ),
);

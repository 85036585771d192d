import { shown, templatesOf } from '../support/template-values';

// What a template of SAM says once for all resources of a type.

const Globals = {
  Function: {
    Timeout: 30,
    Environment: { Variables: { MODEL_ID: 'common', LEVEL: 'info' } },
    Layers: ['first'],
  },
};

function propertiesOf(resource: object, type: string): unknown {
  const templates = templatesOf({ 'a.yaml': { Globals, Resources: { It: resource } } });
  const [found] = templates.ofType(type);
  return found && shown(found.properties);
}

test('maps become one, lists follow one another, the rest is the resource’s own', () => {
  const Properties = {
    Timeout: 5,
    Environment: { Variables: { LEVEL: 'debug', NAME: 'it' } },
    Layers: ['second'],
    Handler: 'a.b',
  };
  expect(
    propertiesOf({ Type: 'AWS::Serverless::Function', Properties }, 'AWS::Serverless::Function'),
  ).toEqual({
    Timeout: 5,
    Environment: { Variables: { MODEL_ID: 'common', LEVEL: 'debug', NAME: 'it' } },
    Layers: ['first', 'second'],
    Handler: 'a.b',
  });
});

test('what says nothing itself has what is common', () => {
  expect(propertiesOf({ Type: 'AWS::Serverless::Function' }, 'AWS::Serverless::Function')).toEqual(
    Globals.Function,
  );
});

test('other types have none of it', () => {
  const api = { Type: 'AWS::Serverless::Api', Properties: { StageName: 'live' } };
  expect(propertiesOf(api, 'AWS::Serverless::Api')).toEqual({ StageName: 'live' });
  const plain = { Type: 'AWS::Lambda::Function', Properties: { Timeout: 1 } };
  expect(propertiesOf(plain, 'AWS::Lambda::Function')).toEqual({ Timeout: 1 });
});

import { findModel } from '../../catalogue';
import type { AwsStage } from '../../department';
import { HOLE, textOf } from '../../template';
import type { Possible, Templates } from '../../template';
import type { Fault } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { serviceOf } from '../network/endpoint-service';
import { describe } from '../requirement';
import type { Verdict } from '../requirement';
import { callsModels, pathOf } from '../residency/model-calls';
import { statementsOf } from '../statements';
import { missing } from './whole';

const INVOKES = /^bedrock:(invoke|converse|createmodelinvocationjob)/i;

/** Who may call a model on Bedrock may call those asked for. */
export function bedrockModels(stage: AwsStage, templates: Templates): Fault[] {
  const wanted = modelsAsked(stage);
  const allowed = statementsOf(templates)
    .filter(
      ({ effect, kind, actions }) =>
        effect === 'Allow' &&
        kind === 'identity' &&
        actions.some((action) => INVOKES.test(textOf(action) ?? '')),
    )
    .flatMap(({ resource, path, resources }) =>
      resources.flatMap((value) => {
        const model = /:foundation-model\/(.*)$/.exec(textOf(value) ?? '')?.[1];
        return model === undefined ? [] : [{ resource, path, value, model }];
      }),
    );
  const extra = allowed
    .filter(({ model }) => !wanted.has(model))
    .map(({ resource, path, value }): Fault => ({
      subject: resource,
      path: `${path}.Resource`,
      verdict: value.kind === 'known' ? 'broken' : 'cannot-tell',
      got: `a model that was not asked for: ${describe(value)}`,
      expected: expectedOf(wanted),
    }));
  const made = new Set(allowed.map(({ model }) => model));
  return [
    ...extra,
    ...letThrough(wanted, templates),
    ...[...wanted]
      .filter(([model]) => !made.has(model))
      .map(([model, name]) =>
        missing(templates, `somebody who may call ${model}, which endpoint '${name}' asks for`),
      ),
  ];
}

/** Ids of the models asked for, with the name of the endpoint that asks for each. */
function modelsAsked(stage: AwsStage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(stage.endpoints).flatMap(([name, { route, model }]) => {
      const found = findModel(model)?.routes.find((each) => each.route === 'bedrock');
      return route === 'bedrock' && found?.route === 'bedrock' && found.modelId !== null
        ? [[found.modelId, name] as const]
        : [];
    }),
  );
}

function expectedOf(wanted: ReadonlyMap<string, string>): string {
  return wanted.size === 0 ? 'no model of Bedrock' : `one of ${[...wanted.keys()].join(', ')}`;
}

/**
 * What the network lets through to Bedrock are calls of the models asked for: by a profile or an open pattern a call
 * leaves the country, or goes to a model that nobody chose.
 */
function letThrough(wanted: ReadonlyMap<string, string>, templates: Templates): Fault[] {
  return statementsOf(templates)
    .filter(
      (statement) =>
        statement.effect === 'Allow' &&
        statement.resource.type === 'AWS::EC2::VPCEndpoint' &&
        /^bedrock-(runtime|mantle)/.test(serviceOf(statement.resource) ?? '') &&
        callsModels(statement),
    )
    .flatMap((statement) => {
      const values: readonly Possible[] =
        statement.resources.length > 0 ? statement.resources : [{ kind: 'known', value: '*' }];
      return values.flatMap((value) =>
        faultOf(
          statement.resource,
          `${statement.path}.${pathOf(statement)}`,
          judgeText(value, (text) => judgePattern(text, wanted)),
          value,
          `${expectedOf(wanted)}: the network lets other models through otherwise`,
        ),
      );
    });
}

function judgePattern(text: string, wanted: ReadonlyMap<string, string>): Verdict {
  const name = text.split(':').slice(5).join(':');
  if (/^guardrail(-profile)?\//.test(name)) return 'fine';
  const model = /^foundation-model\/(.*)$/.exec(name)?.[1];
  if (model !== undefined && wanted.has(model)) return 'fine';
  return text === HOLE || model?.includes(HOLE) === true ? 'cannot-tell' : 'broken';
}

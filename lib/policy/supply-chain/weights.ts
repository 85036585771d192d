import { ask, isDecided, leaves, textOf, whyUnknown } from '../../template';
import { faultOf } from '../judge-text';
import type { Answer, Possible, Resource, Templates, Value } from '../../template';
import type { Check, Fault } from '../control';
import { describe } from '../requirement';
import type { Verdict } from '../requirement';
import { azapiTypeOf, containersIn } from './containers';
import { argumentsOf, environmentsOf, lacking, servesModel } from './environment';

const RECORDED =
  'the SHA-256 of the weights beside them, in a variable or tag: nothing else says which weights these are';
const STORED = 'an object store in the UK, such as s3://<own bucket>/…';
const SHA256 = /(^|[^0-9a-f])[0-9a-f]{64}($|[^0-9a-f])/i;
const ELSEWHERE = /\b(?!eu-west-2)(us|eu|ap|ca|sa|af|me|il|mx|cn)(-gov)?-[a-z]+-\d\b/;

/** Offline is said to the libraries too: a container that looks for a newer model fails late, or succeeds. */
export const offline: Check = (templates) =>
  containersIn(templates)
    .filter(servesModel)
    .flatMap((container) =>
      ['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE'].flatMap((name) =>
        lacking(container, [name], /^(1|true|yes|on)$/i, 'nothing is fetched from Hugging Face at start'),
      ),
    );

const MODEL_NAMES = /^(SM_)?(HF_MODEL_ID|HF_MODEL|OPTION_MODEL_ID|MODEL_ID|VLLM_MODEL)$/;
const TOKENS = /^(HF_TOKEN|HF_API_TOKEN|HUGGING_?FACE(_HUB|HUB)?(_API)?_TOKEN)$/;
const HUB_NAME = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
const FETCHES =
  /(?:--model(?:[-_]id|[-_]path)?|\bvllm\s+serve|--tokenizer)[\s=]+(?!s3:)([A-Za-z0-9][\w.-]*\/[\w.-]+)(?=\s|$)|\b(huggingface-cli|hf)\s+download\b|\bsnapshot_download\(/;

/** Variables and arguments that name a model on a hub, or the token to fetch it with. */
export const fetched: Check = (templates) =>
  containersIn(templates).flatMap((container) => {
    const expected = 'a path in the container: weights come from a store in the UK';
    const named = environmentsOf(container).flatMap(({ path, variables }) =>
      [...variables].flatMap(([name, values]) =>
        values.flatMap((value): Fault[] => {
          const verdict = judgeVariable(name, value);
          return faultOf(container.resource, `${path}.${name}`, verdict, value, expected);
        }),
      ),
    );
    const line = servesModel(container) ? FETCHES.exec(argumentsOf(container)) : null;
    if (line === null) return named;
    const where = [container.path, container.words.args.at(-1) ?? ''].filter((part) => part !== '').join('.');
    return [
      ...named,
      {
        subject: container.resource,
        path: where,
        verdict: 'broken',
        got: `'${line[0]}'`,
        expected,
      } satisfies Fault,
    ];
  });

function judgeVariable(name: string, value: Possible): Verdict {
  const text = textOf(value) ?? '';
  if (TOKENS.test(name)) return value.kind === 'absent' || text === '' ? 'fine' : 'broken';
  if (!MODEL_NAMES.test(name) || value.kind === 'absent' || value.kind === 'reference') return 'fine';
  const isHub = HUB_NAME.test(text) || (/^(SM_)?HF_MODEL/.test(name) && /^[A-Za-z0-9][\w.-]*$/.test(text));
  if (isHub) return 'broken';
  return value.kind === 'unknown' ? 'cannot-tell' : 'fine';
}

const HOSTED = [
  {
    type: 'AWS::SageMaker::Model',
    data: ['ModelDataUrl', 'ModelDataSource.S3DataSource.S3Uri'],
    image: 'Image',
    tags: 'Tags',
  },
  {
    type: 'aws_sagemaker_model',
    data: ['model_data_url', 'model_data_source.s3_data_source.s3_uri'],
    image: 'image',
    tags: 'tags',
  },
] as const;

/** What SageMaker loads into a container before it starts. */
export const hosted: Check = (templates) =>
  HOSTED.flatMap(({ type, data, image, tags }) =>
    containersIn(templates)
      .filter(({ resource }) => resource.type === type)
      .flatMap(({ resource, path, body }) => {
        const sources = data
          .flatMap((property) => ask(body, property))
          .filter(({ value }) => value.kind !== 'absent');
        if (sources.length === 0) return [];
        const places = sources.flatMap((source): Fault[] => {
          const verdict = judgeStore(source.value);
          return verdict === 'fine'
            ? []
            : [fault(resource, `${path}.${source.path}`, verdict, describe(source.value), STORED)];
        });
        const said = leaves(body).filter((leaf) => leaf.path !== image);
        const marks = [...said, ...marksIn(resource, tags)];
        return [...places, ...recorded(resource, `${path}.${sources[0]?.path ?? ''}`, marks)];
      }),
  );

function marksIn(resource: Resource, ...names: string[]): Answer[] {
  return names.flatMap((name) => ask(resource.properties, name).flatMap(({ value }) => leaves(value)));
}

function judgeStore(value: Possible): Verdict {
  if (value.kind === 'reference') return 'fine';
  const text = textOf(value) ?? '';
  if (ELSEWHERE.test(text)) return 'broken';
  if (value.kind === 'unknown') return 'cannot-tell';
  return /^(s3:\/\/|https:\/\/([^/]+\.)?s3[.-]|\uFFFC)/.test(text) ? 'fine' : 'broken';
}

function recorded(resource: Resource, path: string, marks: readonly Answer[]): Fault[] {
  const sure = marks.some(({ value }) => isDecided(value) && SHA256.test(textOf(value) ?? ''));
  if (sure) return [];
  // A digest that is handed in at deployment is recorded there; which it is cannot be seen here.
  const open = marks.find(({ path: at, value }) => !isDecided(value) && /sha|digest|checksum/i.test(at));
  if (open !== undefined) {
    return [
      fault(
        resource,
        path,
        'cannot-tell',
        `nothing that can be read here: ${whyUnknown(open.value) ?? ''}`,
        RECORDED,
      ),
    ];
  }
  return [fault(resource, path, 'broken', 'weights of which no digest is recorded', RECORDED)];
}

const VERSIONS = /^Microsoft\.MachineLearningServices\/workspaces\/models\/versions@/i;
const DEPLOYMENTS = /^Microsoft\.MachineLearningServices\/workspaces\/onlineEndpoints\/deployments@/i;

/** Models of Azure Machine Learning and what deploys them. */
export const registered: Check = (templates) =>
  ['azapi_resource', 'azapi_update_resource']
    .flatMap((type) => templates.ofType(type))
    .flatMap((resource) => {
      const type = azapiTypeOf(resource);
      const isVersion = VERSIONS.test(type);
      if (!isVersion && !DEPLOYMENTS.test(type)) return [];
      const property = isVersion ? 'body.properties.modelUri' : 'body.properties.model';
      return ask(resource.properties, property).flatMap(({ path, value }) => {
        if (value.kind === 'absent') return [];
        const verdict = judgeModel(value);
        const place =
          verdict === 'fine'
            ? []
            : [
                fault(
                  resource,
                  path,
                  verdict,
                  describe(value),
                  'a model of the workspace’s own store in the UK',
                ),
              ];
        return [...place, ...recorded(resource, path, marksOf(resource, value, templates))];
      });
    });

/** What is said of a model on itself, and on the model that it deploys. */
function marksOf(resource: Resource, model: Value, templates: Templates): Answer[] {
  const target = model.kind === 'reference' ? templates.target(model, resource) : undefined;
  return [resource, ...(target === undefined ? [] : [target])].flatMap((each) =>
    marksIn(each, 'body', 'tags'),
  );
}

function judgeModel(value: Possible): Verdict {
  if (value.kind === 'reference') return 'fine';
  const text = textOf(value) ?? '';
  if (
    /azureml:\/\/registries\/|huggingface|^hf:|^https?:\/\/(?![^/]+\.(blob|dfs)\.core\.windows\.net)/i.test(
      text,
    )
  )
    return 'broken';
  return value.kind === 'unknown' ? 'cannot-tell' : 'fine';
}

function fault(
  subject: Resource,
  path: string,
  verdict: Fault['verdict'],
  got: string,
  expected: string,
): Fault {
  return { subject, path, verdict, got, expected };
}

import { createHash } from 'node:crypto';
import {
  CfnEnforcedGuardrailConfiguration,
  CfnGuardrail,
  CfnGuardrailVersion,
} from 'aws-cdk-lib/aws-bedrock';
import type { CfnGuardrailProps } from 'aws-cdk-lib/aws-bedrock';
import { Construct } from 'constructs';
import type { Blueprint } from '../../blueprint';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { guardrailProfileArn } from '../names';
import { retain } from '../retain';
import { PERSONAL_DATA } from './personal-data';

/** What is filtered on its way to and from every model of Bedrock, for all callers in the account. */
export class Guardrail extends Construct {
  readonly arn: string;
  /** `<arn>:<version>`, as the condition key bedrock:GuardrailIdentifier has it. */
  readonly versionArn: string;

  constructor(scope: Construct, id: string, { blueprint }: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const { environment } = blueprint;
    const settings = guardrailSettings(blueprint);
    const guardrail = new CfnGuardrail(this, 'Resource', {
      name: environment.name,
      description: `What models of ${environment.name} may be asked and may answer.`,
      kmsKeyArn: keys.models.in(this),
      ...settings,
    });
    // A version never changes. Its description does when the settings do, which makes the next one.
    const version = new CfnGuardrailVersion(this, 'Version', {
      guardrailIdentifier: guardrail.attrGuardrailId,
      description: `settings ${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12)}`,
    });
    // Callers that still name the last version go on being guarded by it.
    retain(version);
    this.arn = guardrail.attrGuardrailArn;
    this.versionArn = `${guardrail.attrGuardrailArn}:${version.attrVersion}`;
    new CfnEnforcedGuardrailConfiguration(this, 'Enforced', {
      guardrailIdentifier: guardrail.attrGuardrailArn,
      guardrailVersion: version.attrVersion,
      // Embeddings answer with numbers: guardrails do not apply to them, and the list must name something.
      modelEnforcement: { includedModels: ['ALL'], excludedModels: embeddingModelIds(blueprint) },
    });
  }
}

/** Guardrails look at words; an embedding has none in its answer. */
export function isGuarded({ kind }: Blueprint['endpoints'][number]): boolean {
  return kind !== 'embedding';
}

function embeddingModelIds({ endpoints }: Blueprint): string[] {
  return endpoints.flatMap((endpoint) =>
    endpoint.route === 'bedrock' && !isGuarded(endpoint) ? [endpoint.modelId] : [],
  );
}

function guardrailSettings({ environment, safeguards }: Blueprint): Omit<CfnGuardrailProps, 'name'> {
  const { filters, deniedTopics, blockedWords, personalData } = safeguards;
  return {
    blockedInputMessaging: 'This request is outside what this service is for, so it was not answered.',
    blockedOutputsMessaging: 'The answer was withheld because it is outside what this service is for.',
    crossRegionConfig: { guardrailProfileArn: guardrailProfileArn(environment) },
    contentPolicyConfig: {
      contentFiltersTierConfig: { tierName: 'STANDARD' },
      filtersConfig: [
        ...Object.entries(filters).map(([type, strength]) => ({
          type: type.toUpperCase(),
          inputStrength: strength,
          outputStrength: strength,
        })),
        // A prompt attack comes in; nothing of the kind goes out.
        { type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' },
      ],
    },
    topicPolicyConfig:
      deniedTopics.length === 0
        ? undefined
        : {
            topicsTierConfig: { tierName: 'STANDARD' },
            topicsConfig: deniedTopics.map(({ name, definition, examples }) => ({
              name,
              definition,
              examples,
              type: 'DENY',
            })),
          },
    wordPolicyConfig: {
      managedWordListsConfig: [{ type: 'PROFANITY' }],
      wordsConfig: blockedWords.length === 0 ? undefined : blockedWords.map((text) => ({ text })),
    },
    sensitiveInformationPolicyConfig: {
      piiEntitiesConfig: PERSONAL_DATA.map((type) => ({
        type,
        action: personalData === 'block' ? 'BLOCK' : 'ANONYMIZE',
      })),
    },
  };
}

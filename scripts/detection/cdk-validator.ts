import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';
import type { CloudFormationValidatePluginProps } from 'aws-cdk-lib';
import { inAFile } from './in-a-file';
import type { Found, Said, Tool } from './tool';

/** The validator that CDK runs at every synthesis, as CDK runs it. */
export function cdkValidator(types: readonly string[]): Tool {
  return { name: 'CDK validator', most: Infinity, judge: judgedBy({}, types) };
}

/** Rules of its own have a letter and a number; those of Guard, names. */
const BUILT_IN = /^[A-Z]\d{4}$/;

/**
 * The proactive controls of AWS Control Tower, in the same engine.
 * @param folder files of Guard rules, anywhere in it; undefined: they are not there
 */
export function controlTower(folder: string | undefined, types: readonly string[]): Found {
  if (folder === undefined) {
    return {
      missing:
        "Guard rules of Control Tower: not compared; say --guard=<folder> with the rules of @cdklabs/cdk-validator-cfnguard (36 MB, so no dependency: 'npm pack' it and unpack it)",
    };
  }
  const guardRules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.guard'))
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
  if (guardRules.length === 0) return { missing: `Guard rules of Control Tower: none in ${folder}` };
  const judge = judgedBy({ guardRules, includeDefaultRules: false }, types);
  return {
    name: 'Control Tower',
    most: 30,
    judge: (text) => judge(text).filter(({ rule }) => !BUILT_IN.test(rule)),
  };
}

/** @param types of every resource there will be: the engine is made anew, which takes long, for each one it has not met */
function judgedBy(props: CloudFormationValidatePluginProps, types: readonly string[]): Tool['judge'] {
  const plugin = new CloudFormationValidatePlugin(props);
  const appConstruct = new App();
  const judge: Tool['judge'] = (text) =>
    inAFile(text, (templatePath) => {
      const stack = { stackConstructPath: '', templatePath, accountId: '111122223333', region: 'eu-west-2' };
      return plugin
        .validate({ templatePaths: [templatePath], stackTemplates: [stack], appConstruct })
        .violations.flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(({ resourceLogicalId }): Said => ({
            rule: ruleName,
            resource: resourceLogicalId ?? '',
          })),
        );
    });
  const resources = types.map((type, index) => [`R${String(index)}`, { Type: type }] as const);
  judge(JSON.stringify({ Resources: Object.fromEntries(resources) }));
  return judge;
}

import { ask, leaves, textOf } from '../../template';
import { missing } from '../asked/whole';
import type { Check } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { all } from '../requirement';

const KEEPS_NOTHING =
  "'none': Amazon Bedrock keeps what models are asked, and who made them may see it, otherwise";

/**
 * No CloudFormation type sets what Bedrock keeps: a custom resource does, whose type says so.
 * @see Amazon Bedrock User Guide, Data retention (PutAccountDataRetention)
 */
const modelsKeepNothing: Check = (templates, { asked }) => {
  const settings = templates
    .resources()
    .filter(({ type }) => /^(Custom::|AWS::CloudFormation::CustomResource)/.test(type))
    .flatMap((resource) =>
      (/Bedrock.*Retention/i.test(resource.type) ? ['Mode', 'mode'] : [])
        .flatMap((property) => ask(resource.properties, property))
        .filter(({ value }) => value.kind !== 'absent')
        .map((answer) => ({ resource, ...answer })),
    );
  const stage = asked?.cloud === 'aws' ? asked.department.stages[asked.stage]?.aws : undefined;
  const callsModels = Object.values(stage?.endpoints ?? {}).some(({ route }) => route === 'bedrock');
  if (settings.length === 0 && callsModels)
    return [
      missing(
        templates,
        `the account's retention of what Bedrock's models are asked set to ${KEEPS_NOTHING}`,
      ),
    ];
  return settings.flatMap(({ resource, path, value }) => {
    const verdict = judgeText(value, (mode) => (mode === 'none' ? 'fine' : 'broken'));
    return faultOf(resource, path, verdict, value, KEEPS_NOTHING);
  });
};

/** AWS's AI services learn from what they are given, unless the organisation opts out. */
const servicesLearnNothing: Check = (templates) =>
  ['AWS::Organizations::Policy', 'aws_organizations_policy']
    .flatMap((type) => templates.ofType(type))
    .filter(({ properties }) =>
      ['Type', 'type'].some((name) =>
        ask(properties, name).some(({ value }) => textOf(value) === 'AISERVICES_OPT_OUT_POLICY'),
      ),
    )
    .flatMap((resource) =>
      leaves(resource.properties)
        .filter(({ path }) => /(^|\.)opt_out_policy(\.|$)/.test(path) && path.endsWith('@@assign'))
        .flatMap(({ path, value }) =>
          faultOf(
            resource,
            path,
            judgeText(value, (text) => (text === 'optOut' ? 'fine' : 'broken')),
            value,
            "'optOut': AWS may use what the service is given to improve it, also in other Regions",
          ),
        ),
    );

/** What the provider keeps of what it processes. */
export const providerRetention: Check = all(modelsKeepNothing, servicesLearnNothing);

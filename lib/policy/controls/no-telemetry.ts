import { ask, textOf } from '../../template';
import { faultOf } from '../judge-text';
import type { Possible, Template } from '../../template';
import { requireArm } from '../arm-table';
import type { Check, Control, Fault } from '../control';
import { all, describe, isOneOf } from '../requirement';
import type { Verdict } from '../requirement';
import { containersIn } from '../supply-chain/containers';
import { environmentsOf, lacking, servesModel } from '../supply-chain/environment';
import { mentionsOfHosts } from '../supply-chain/hosts';

/** Services abroad that take errors, traces, prompts or usage. */
const SERVICES =
  /(^|[^\w-])([\w*-]+\.)*(sentry\.io|posthog\.com|datadoghq\.(com|eu)|ddog-gov\.com|honeycomb\.io|newrelic\.com|nr-data\.net|splunkcloud\.com|signalfx\.com|cloud\.langfuse\.com|smith\.langchain\.com|wandb\.ai|comet\.com|arize\.com|helicone\.ai|grafana\.net|logz\.io|sumologic\.com|bugsnag\.com|rollbar\.com|segment\.(io|com)|amplitude\.com|mixpanel\.com|(live|apps)\.dynatrace\.com|elastic-cloud\.com|loggly\.com|stats\.vllm\.ai|new-relic\.com)(?![\w-])/i;

/** Variables that switch such a service on, and are good for nothing else. */
const KEYS =
  /^(DD_API_KEY|DATADOG_API_KEY|NEW_RELIC_LICENSE_KEY|HONEYCOMB_API_KEY|WANDB_API_KEY|POSTHOG_(API|PROJECT)_KEY|LANGSMITH_API_KEY|LANGCHAIN_API_KEY|HELICONE_API_KEY|COMET_API_KEY|ROLLBAR_ACCESS_TOKEN|BUGSNAG_API_KEY|SEGMENT_WRITE_KEY|AMPLITUDE_API_KEY|MIXPANEL_TOKEN|SPLUNK_ACCESS_TOKEN)$/;
/** A server of one's own speaks these protocols too: where it is decides. */
const OWN_SERVERS: Readonly<Record<string, RegExp>> = {
  POSTHOG: /^POSTHOG_(API_)?HOST$/,
  LANGSMITH: /^LANGSMITH_ENDPOINT$/,
  LANGCHAIN: /^LANGCHAIN_ENDPOINT$/,
  WANDB: /^WANDB_BASE_URL$/,
};

const switchedOff: Check = (templates) =>
  containersIn(templates)
    .filter(servesModel)
    .flatMap((container) => [
      // vLLM understands 1 and nothing else.
      ...lacking(
        container,
        ['VLLM_NO_USAGE_STATS', 'DO_NOT_TRACK'],
        /^1$/,
        'usage is not reported to the makers of the server',
      ),
      ...lacking(
        container,
        ['HF_HUB_DISABLE_TELEMETRY'],
        /^(1|true|yes|on)$/i,
        'usage is not reported to Hugging Face',
      ),
    ]);

const keysOfServices: Check = (templates) =>
  containersIn(templates).flatMap((container) =>
    environmentsOf(container).flatMap(({ path, variables }) =>
      [...variables].flatMap(([name, values]) =>
        values.flatMap((value): Fault[] => {
          const verdict = judgeKey(name, value, [...variables.keys()]);
          return faultOf(
            container.resource,
            `${path}.${name}`,
            verdict,
            value,
            'no key or address of a service that telemetry is sent to',
          );
        }),
      ),
    ),
  );

function judgeKey(name: string, value: Possible, names: readonly string[]): Verdict {
  const text = textOf(value) ?? '';
  if (value.kind === 'absent' || text === '') return 'fine';
  if (KEYS.test(name)) {
    const own = OWN_SERVERS[/^[A-Z]+/.exec(name)?.[0] ?? ''];
    return own !== undefined && names.some((other) => own.test(other)) ? 'fine' : 'broken';
  }
  // Where it goes is in the value; one of a service is found by its host.
  const isAddress = /^(SENTRY_DSN|OTEL_EXPORTER_OTLP_ENDPOINT|LANGFUSE_HOST)$/.test(name);
  return isAddress && value.kind === 'unknown' && value.likely === undefined ? 'cannot-tell' : 'fine';
}

const noMetadata: Check = (templates) =>
  templates.ofType('AWS::CDK::Metadata').map((resource) => ({
    subject: resource,
    path: '',
    verdict: 'broken',
    got: 'a resource that reports to AWS which constructs are used',
    expected: 'analyticsReporting: false in the CDK app',
  }));

const noPartner: Check = (templates) => templates.all.flatMap(partnersOf);

function partnersOf(template: Template): Fault[] {
  return [...template.providers]
    .filter(([name]) => /^(azurerm|azapi)(\.|$)/.test(name))
    .flatMap(([name, provider]) => {
      const subject = {
        address: `provider.${name}`,
        type: 'provider',
        stack: template.name,
        origin: { file: template.file, keys: ['provider', name.split('.')[0] ?? name] },
      };
      const off = ask(provider, 'disable_terraform_partner_id');
      const id = ask(provider, 'partner_id');
      return [
        ...off.map(({ path, value }): [string, Possible, Verdict, string] => [
          path,
          value,
          value.kind === 'absent' || textOf(value) === 'true'
            ? value.kind === 'unknown'
              ? 'cannot-tell'
              : 'fine'
            : textOf(value) === 'false'
              ? 'broken'
              : 'cannot-tell',
          'true: otherwise each request names a partner to Microsoft',
        ]),
        ...id.map(({ path, value }): [string, Possible, Verdict, string] => [
          path,
          value,
          value.kind === 'absent' || textOf(value) === '' ? 'fine' : 'broken',
          'no partner id: each request would name a partner to Microsoft',
        ]),
      ].flatMap(([path, value, verdict, expected]): Fault[] =>
        verdict === 'fine' ? [] : [{ subject, path, verdict, got: describe(value), expected }],
      );
    });
}

/** Insights keep what containers print, prompts too, beside the records that a department has a say in. */
const noInsights = requireArm([
  {
    kinds: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments',
    when: (_resource, _templates, { asked }) => asked !== undefined,
    path: 'body.properties.appInsightsEnabled',
    test: isOneOf(false),
    expected: 'false, as it is by default: what containers print, prompts too, is kept in insights',
    absent: 'fine',
  },
]);

export const noTelemetry: Control = {
  id: 'no-telemetry',
  title: 'Nothing reports to its makers or to a service abroad',
  why: 'Usage statistics, error reports and traces carry parts of prompts, and say abroad what government runs.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '2.1, Physical location and legal jurisdiction' },
    { document: 'NCSC cloud security principles', clause: '8, Supply chain security' },
  ],
  traps: ['S-SC-04', 'S-SC-05'],
  severity: 'medium',
  ncsc: ['2.1', '8'],
  caf32: ['B3.a'],
  caf40: ['B3.a'],
  aiCode: ['5', '7'],
  remediation:
    'Start model containers with VLLM_NO_USAGE_STATS=1, DO_NOT_TRACK=1 and HF_HUB_DISABLE_TELEMETRY=1, and send telemetry to the environment’s own monitoring.',
  aws: all(switchedOff, keysOfServices, noMetadata, (templates) =>
    mentionsOfHosts(templates, SERVICES, 'telemetry that stays in the environment'),
  ),
  azure: all(noPartner, noInsights),
};

import type { Control } from '../control';
import { judgeAwsRoutes } from '../guardrails/aws-routes';
import { judgeGuardrails } from '../guardrails/aws-guardrails';
import { judgeDeployments } from '../guardrails/azure-deployments';
import { judgeContentPolicies } from '../guardrails/azure-content-policies';
import { all } from '../requirement';

export const guardrailsOnModels: Control = {
  id: 'guardrails-on-models',
  title:
    'Every way to a model that Bedrock or Azure OpenAI runs, not the department itself, filters what is asked and answered',
  why: 'Without filters a model can be talked out of its instructions, and repeats personal data and harmful text to the public it serves. Of models that the department runs itself it is not asked: nothing in the cloud filters those.',
  sources: [
    {
      document: 'Code of Practice for the Cyber Security of AI, DSIT',
      clause: 'Principle 2, Design your AI system for security as well as functionality and performance',
    },
    {
      document: 'NCSC Guidelines for secure AI system development',
      clause: 'Secure deployment, protect your model continuously',
    },
    { document: 'AI Playbook for the UK Government', clause: 'Principle 3, You know how to use AI securely' },
  ],
  traps: [],
  severity: 'medium',
  ncsc: ['7'],
  caf32: ['B4.a', 'B3.a'],
  caf40: ['B4.a', 'B3.a'],
  aiCode: ['2'],
  remediation:
    'Put a guardrail or content policy with every filter at its strictest on the model, and make it the only way in.',
  aws: all(judgeGuardrails, judgeAwsRoutes),
  azure: all(judgeContentPolicies, judgeDeployments),
};

import { loadTemplates } from '../../lib/cli/load-templates';
import { CONTROLS, evaluate } from '../../lib/policy';
import type { Finding } from '../../lib/policy';
import { readTemplates, Templates } from '../../lib/template';
import type { Cloud } from '../../lib/values';
import { shippedConfig, TODAY } from '../support/shipped';

// What is asked for and not made has no resource to point to, so the fixtures of the control cannot show it.

const [control] = CONTROLS.filter(({ id }) => id === 'asked-is-made');

async function read(file: string): Promise<Templates> {
  const { files } = await loadTemplates('.', `test/controls/asked-is-made/${file}`);
  const templates = readTemplates(files);
  if (!templates.ok) throw new Error(JSON.stringify(templates.issues));
  return templates.value;
}

function judge(templates: Templates, code: string, stage: string, cloud: Cloud): Finding[] {
  const { estate, departments } = shippedConfig();
  const department = departments.find((each) => each.code === code);
  if (control === undefined || department === undefined) throw new Error('not shipped');
  return evaluate(templates, [control], { today: TODAY, asked: { estate, department, stage, cloud } });
}

function without(templates: Templates, address: string): Templates {
  return new Templates(
    templates.all.map((template) => ({
      ...template,
      resources: template.resources.filter((resource) => resource.address !== address),
    })),
  );
}

test.each([
  ['let-go.aws.yaml', 'dsit', 'evaluation', 'aws', ['Network', 'Cluster', 'L4', 'H100', 'Config']],
  [
    'let-go.azure.tf',
    'dfe',
    'prod',
    'azure',
    [
      'azurerm_virtual_network.network',
      'azurerm_kubernetes_cluster.research',
      'azurerm_kubernetes_cluster_node_pool.a100',
      'azurerm_kubernetes_cluster_node_pool.t4',
      'azurerm_cognitive_deployment.assistant',
      'azurerm_cognitive_deployment.search',
      'azapi_resource.marking',
    ],
  ],
] as const)(
  '%s: what is asked for is missed when it is not made',
  async (file, code, stage, cloud, addresses) => {
    const templates = await read(file);
    for (const address of addresses) {
      const findings = judge(without(templates, address), code, stage, cloud);
      expect(findings.map(({ got, verdict }) => [address, got, verdict])).toContainEqual([
        address,
        'nothing',
        'broken',
      ]);
    }
  },
);

test('a model on Bedrock that nobody may call is missed', async () => {
  const findings = judge(await read('let-go.aws.yaml'), 'dfe', 'dev', 'aws');
  expect(findings.map(({ expected }) => expected)).toContain(
    'somebody who may call openai.gpt-oss-120b-1:0, which endpoint ' + "'lesson-assistant' asks for",
  );
});

test('the other cloud of an environment is not judged', async () => {
  expect(judge(await read('let-go.azure.tf'), 'dsit', 'dev', 'azure')).toEqual([]);
});

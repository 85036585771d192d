import { CONTROLS, evaluate } from '../../../lib/policy';
import { readTemplates } from '../../../lib/template';
import { shippedConfig, TODAY } from '../../support/shipped';

// Where Terraform keeps its state, in an environment that is judged whole.

const { estate, departments } = shippedConfig();
const department = departments.find(({ code }) => code === 'dfe')!;
const asked = { estate, department, stage: 'dev', cloud: 'azure' } as const;

function judge(roots: Record<string, object>): string[] {
  const read = readTemplates(
    Object.entries(roots).map(([name, body]) => ({
      name: `${name}/main.tf.json`,
      text: JSON.stringify(body),
    })),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const controls = CONTROLS.filter(({ id }) => id === 'uk-destinations');
  return evaluate(read.value, controls, { today: TODAY, asked }).map(
    ({ subject, verdict }) => `${verdict} ${subject.stack} ${subject.address}`,
  );
}

const provider = { azurerm: { features: {} } };
const resource = { azurerm_resource_group: { group: { name: 'g', location: 'uksouth' } } };
const backend = { azurerm: { storage_account_name: 'departmentstate', use_azuread_auth: true } };

test('a root module without a backend leaves its state with whoever applies', () => {
  const found = ['cannot-tell root terraform.backend'];
  expect(judge({ root: { terraform: { required_version: '>= 1.9' }, provider, resource } })).toEqual(found);
  expect(judge({ root: { terraform: { backend: { local: {} } }, provider, resource } })).toEqual(found);
});

test('a backend keeps it', () => {
  expect(judge({ root: { terraform: { backend }, provider, resource } })).toEqual([]);
});

test('a module that others call says neither backend nor provider', () => {
  expect(judge({ part: { terraform: { required_version: '>= 1.9' }, resource } })).toEqual([]);
});

test('only the root that makes the store cannot keep its state there', () => {
  const store = {
    terraform: { backend: { local: {} } },
    provider,
    resource: { azurerm_storage_account: { store: { name: 'departmentstate', location: 'uksouth' } } },
  };
  const other = { terraform: { backend }, provider, resource };
  expect(judge({ store, other })).toEqual([]);
  expect(judge({ store, other: { ...other, terraform: { backend: { local: {} } } } })).toHaveLength(2);
});

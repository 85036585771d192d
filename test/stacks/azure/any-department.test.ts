import fc from 'fast-check';
import { arbitraryAzureStage } from '../../support/arbitrary-azure-stage';
import { arbitraryDepartment } from '../../support/arbitrary-department';
import { readDepartment } from '../../support/read-department';
import { checkTerraform } from '../../support/check-terraform';
import { azureOutput } from '../../support/azure-output';
import type { AzureStackOutput } from '../../support/azure-output';
import { checkIds } from '../../support/check-ids';

const departments = arbitraryDepartment(arbitraryAzureStage);

function make(department: { code: string }) {
  const { config, blueprint } = readDepartment(department);
  const [stage] = Object.values(config.departments[0]!.stages);
  return {
    blueprint,
    keys: Object.values(stage!.azure!.keys),
    stacks: azureOutput(config, blueprint),
  };
}

describe('whatever a department may ask for on Azure', () => {
  test('is made, and keeps what every environment promises', () => {
    fc.assert(
      fc.property(departments, (department) => {
        const { blueprint, keys, stacks } = make(department);
        for (const { json } of stacks) expect(checkTerraform(json)).toEqual([]);
        expect(checkIds(stacks, keys)).toEqual([]);
        const has = (lifetime: string): AzureStackOutput[] =>
          stacks.filter(({ name }) => name.startsWith(`${blueprint.environment.name}-${lifetime}`));
        const text = JSON.stringify(stacks);
        expect(text).not.toMatch(/azurerm_public_ip|"(Global|DataZone)[A-Za-z]*"/);
        expect(has('cluster-')).toHaveLength(blueprint.clusters.length);
        expect(has('serving')).toHaveLength(blueprint.endpoints.length > 0 ? 1 : 0);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('comes out the same twice', () => {
    fc.assert(
      fc.property(departments, (department) => {
        expect(make(department).stacks).toEqual(make(department).stacks);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

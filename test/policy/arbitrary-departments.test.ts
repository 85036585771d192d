import fc from 'fast-check';
import { arbitraryAwsStage } from '../support/arbitrary-aws-stage';
import { arbitraryAzureStage } from '../support/arbitrary-azure-stage';
import { arbitraryDepartment } from '../support/arbitrary-department';
import { readDepartment } from '../support/read-department';
import { TODAY } from '../support/shipped';
import { filesOf } from '../support/templates';
import { terraformFilesOf } from '../support/terraform-files';
import { audit, environmentOf } from '../mutation/environments';

// Whatever a department may ask for, what is made of it meets every obligation. DEPARTMENTS sets how many are tried on
// each cloud, and SEED which.

const RUNS = Number(process.env['DEPARTMENTS'] ?? 30);
const SEED = Number(process.env['SEED'] ?? 1);

test.each([
  ['aws', arbitraryAwsStage],
  ['azure', arbitraryAzureStage],
] as const)(
  'no control finds anything in what is made on %s',
  (cloud, stage) => {
    fc.assert(
      fc.property(arbitraryDepartment(stage), (department) => {
        const { config, blueprint } = readDepartment(department);
        const files = cloud === 'aws' ? filesOf(config, blueprint) : terraformFilesOf(config, blueprint);
        const environment = environmentOf(blueprint.environment.address, cloud, files, {
          today: TODAY,
          asked: {
            estate: config.estate,
            department: config.departments[0]!,
            stage: blueprint.environment.stage,
            cloud,
          },
        });
        const found = audit(environment)
          .filter(({ waiver }) => waiver === undefined)
          .map(({ control, verdict, subject, path, got, expected }) =>
            [control.id, verdict, subject.stack, subject.address, path, got, expected].join(' | '),
          );
        expect(found).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  RUNS * 20_000,
);

import { gradeChanges } from '../../../lib/policy';
import { differenceOf } from '../../support/differences';
import { TODAY } from '../../support/shipped';

const one = (Properties: object) => ({ It: { Type: 'AWS::SageMaker::Model', Properties } });
const image = (Image: string) => one({ EnableNetworkIsolation: true, PrimaryContainer: { Image } });
const OWN = `888888888888.dkr.ecr.eu-west-2.amazonaws.com/a@sha256:${'a'.repeat(64)}`;

const grades = (before: object, after: object) => gradeChanges(differenceOf(before, after), { today: TODAY });

test('a control that is met no longer grades a change that says nothing by itself', () => {
  const [graded] = grades(image(OWN), image('docker.io/a:latest'));
  expect(graded?.grade).toBe('widens-access');
  expect(graded?.judgements.map(({ reason }) => reason).join('\n')).toContain(
    'no longer meets pinned-images',
  );
});

test('one that was not met before says nothing new', () => {
  const said = grades(image('docker.io/a:latest'), {
    ...image('docker.io/a:latest'),
    New: { Type: 'AWS::SNS::Topic' },
  });
  expect(said.filter(({ change }) => change.address === 'It')).toEqual([]);
});

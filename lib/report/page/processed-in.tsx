import type { ModelRow } from '../facts/models';
import { Tag } from './components';

/** Where a model processes what it is sent. */
export function ProcessedIn({ processedIn }: Pick<ModelRow, 'processedIn'>) {
  if (processedIn.length === 0) return <>the template does not say</>;
  return (
    <>
      {processedIn.map(({ title }) => title).join(', ')}{' '}
      {processedIn.every(({ inUk }) => inUk) ? (
        <Tag colour="green">UK</Tag>
      ) : (
        <Tag colour="red">outside the UK</Tag>
      )}
    </>
  );
}

import { Tag } from './components';

/** The last day of a waiver, marked when it is near. */
export function Until({ expires, soon }: { expires: string; soon: boolean }) {
  return (
    <>
      <span class="app-nowrap">{expires}</span> {soon ? <Tag colour="orange">ends soon</Tag> : null}
    </>
  );
}

import { pageName } from './page-name';

/** An environment by name, leading to its page. */
export function EnvironmentLink({ address }: { address: string }) {
  return (
    <a class="govuk-link" href={pageName(address)}>
      {address}
    </a>
  );
}

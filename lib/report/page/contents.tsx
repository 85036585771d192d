import type { Link } from './document';

/** Where each question of a page is answered. */
export function Contents({ links }: { links: readonly Link[] }) {
  return (
    <nav aria-label="Contents">
      <ol class="govuk-list app-contents">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

import type { ComponentChildren } from 'preact';

// Components of the GOV.UK Design System that the pages use, with its own class names.

export type Colour = 'green' | 'red' | 'orange' | 'yellow' | 'blue' | 'grey';

export function Tag({ colour, children }: { colour: Colour; children: ComponentChildren }) {
  return <strong class={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}

/** A part of the page that the contents lead to. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <div class="app-section" id={id}>
      <h2 class="govuk-heading-l">{title}</h2>
      {children}
    </div>
  );
}

/** A table that scrolls by itself where the screen is narrower, by keyboard too. */
export function Table({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
}) {
  return (
    <div class="app-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="govuk-table govuk-table--small-text-until-tablet">
        <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((name) => (
              <th scope="col" class="govuk-table__header" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((cells, row) => (
            <tr class="govuk-table__row" key={row}>
              {cells.map((cell, index) => (
                <td class="govuk-table__cell" key={index}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function SummaryList({
  rows,
}: {
  rows: readonly (readonly [name: ComponentChildren, value: ComponentChildren])[];
}) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(([name, value], row) => (
        <div class="govuk-summary-list__row" key={row}>
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** More that is there for whoever wants it. */
export function Details({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

export function Text({ children }: { children: ComponentChildren }) {
  return <p class="govuk-body">{children}</p>;
}

/** The one sentence that a reader came for. */
export function Answer({ children }: { children: ComponentChildren }) {
  return <div class="govuk-inset-text app-answer">{children}</div>;
}

/** Words of a machine: addresses, names of properties, digests. */
export function Code({ children }: { children: ComponentChildren }) {
  return <code class="app-code">{children}</code>;
}

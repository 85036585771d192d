/**
 * How a page prints: wide tables want a wide page and small print. Everything that a click would show is shown, because
 * nobody clicks on paper.
 */
export const PRINT_STYLES = `
@page { size: A4 landscape; margin: 12mm; }
@media print {
  .govuk-template { background: none; }
  .app-width { max-width: none; margin: 0; }
  .app-banner { padding: 5px 10px; }
  .govuk-main-wrapper { padding: 10px 0 0; }
  .govuk-back-link, .govuk-skip-link { display: none; }
  .govuk-heading-xl { font-size: 20pt; margin-bottom: 10px; }
  .govuk-heading-l { font-size: 15pt; margin-bottom: 8px; }
  .govuk-heading-m, .app-answer { font-size: 11pt; }
  .govuk-body, .govuk-list, .govuk-table, .govuk-table__caption, .govuk-summary-list, .govuk-summary-card__title, .govuk-details, .govuk-tag { font-size: 9pt; line-height: 1.3; }
  .govuk-body, .govuk-list, .govuk-table, .govuk-summary-list, .govuk-summary-card, .govuk-details, .app-answer { margin-bottom: 8px; }
  .app-cell-list { margin-bottom: 0; }
  .govuk-summary-card__title-wrapper, .govuk-summary-card__content { padding: 4px 10px; }
  .govuk-table__header, .govuk-table__cell, .govuk-summary-list__key, .govuk-summary-list__value { padding-top: 3px; padding-bottom: 3px; }
  .govuk-table__header, .govuk-table__cell { min-width: 5.5em; overflow-wrap: anywhere; }
  .govuk-tag { padding: 0 3px; overflow-wrap: anywhere; }
  .app-answer { margin-top: 0; padding: 5px 10px; }
  .app-section { margin-bottom: 20px; }
  .app-scroll { overflow: visible; margin-bottom: 8px; }
  .app-scroll .govuk-table { min-width: 0; }
  .app-scroll .govuk-link { overflow-wrap: anywhere; }
  .govuk-link, .govuk-details__summary { color: inherit; }
  .govuk-details__summary { padding-left: 0; font-weight: 700; }
  .govuk-details__summary::before { display: none; }
  .govuk-details__summary-text { text-decoration: none; }
  .govuk-details__text { padding: 5px 0 5px 10px; }
  details > * { display: block; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  h1, h2, h3, caption, summary, thead { break-after: avoid; }
  tr, li, .app-answer, .govuk-summary-list__row { break-inside: avoid; }
}
`;

import { DIAGRAM_STYLES } from './diagram/diagram-styles';
import { PRINT_STYLES } from './print-styles';

/** What the pages need beyond GOV.UK Frontend. */
export const OWN_STYLES = `
.app-width { max-width: 1200px; }
@media (min-width: 40.0625em) { .app-width { margin-left: 30px; margin-right: 30px; } }
@media (min-width: 1260px) { .app-width { margin-left: auto; margin-right: auto; } }
.app-banner { background: #1d70b8; color: #fff; padding: 15px 0; font-family: arial, sans-serif; }
.app-banner__name { font-weight: 700; font-size: 1.5rem; margin-right: 10px; }
.app-section { margin-bottom: 40px; scroll-margin-top: 10px; }
.app-scroll { overflow-x: auto; margin-bottom: 20px; }
.app-scroll:focus-visible { outline: 3px solid #fd0; outline-offset: 2px; }
.app-code { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.875em; overflow-wrap: anywhere; }
.app-answer { border-left-color: #1d70b8; font-size: 1.25rem; }
.app-nowrap { white-space: nowrap; }
.app-cell-list { margin-bottom: 0; min-width: 11em; font-size: inherit; line-height: inherit; }
.app-width { overflow-wrap: anywhere; }
.govuk-table__header, .govuk-summary-card__title .govuk-tag { overflow-wrap: normal; }
.govuk-tag { max-width: 100%; }
.app-scroll .govuk-link { overflow-wrap: break-word; }
.app-scroll .govuk-table { min-width: 40rem; }
@media screen and (max-width: 40.0525em) { .app-scroll .govuk-table__cell { min-width: 5em; } }
${DIAGRAM_STYLES}
${PRINT_STYLES}`;

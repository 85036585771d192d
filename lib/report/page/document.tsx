import { createHash } from 'node:crypto';
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { OWN_STYLES } from './own-styles';

/** GOV.UK Frontend as it is published, read by whoever writes the page. */
export interface Frontend {
  readonly css: string;
  /** An ECMAScript module. */
  readonly js: string;
}

/** A place in the page, or another page. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/**
 * A whole page in one file, which asks for nothing over the network: the policy in its head lets nothing but its own
 * style and script run, each named by its digest.
 */
export function renderDocument(
  { title, frontend, back }: { title: string; frontend: Frontend; back?: Link },
  body: ComponentChildren,
): string {
  const css = systemFont(frontend.css) + OWN_STYLES;
  const js = started(frontend.js);
  const policy = `default-src 'none'; style-src '${digest(css)}'; script-src '${digest(STARTS)}' '${digest(js)}'; base-uri 'none'; form-action 'none'`;
  const page = (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class="govuk-template__body">
        <script dangerouslySetInnerHTML={{ __html: STARTS }} />
        <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
          Skip to main content
        </a>
        <Banner />
        <div class="govuk-width-container app-width">
          {back === undefined ? null : (
            <nav aria-label="Back">
              <a href={back.href} class="govuk-back-link">
                {back.text}
              </a>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main">
            {body}
          </main>
        </div>
        <script type="module" dangerouslySetInnerHTML={{ __html: js }} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

function Banner(): JSX.Element {
  return (
    <header class="app-banner">
      <div class="govuk-width-container app-width">
        <span class="app-banner__name">Sovereign</span> <span>Review of synthesized templates</span>
      </div>
    </header>
  );
}

/** Tells the style sheet that scripts run. */
const STARTS =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

function started(js: string): string {
  return `${js.replace(/\/\/# sourceMappingURL=.*$/m, '').trimEnd()}\ninitAll();\n`;
}

/** A service that is not on GOV.UK may use neither the typeface nor the crest; both would have to be fetched, too. */
function systemFont(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '')
    .replace(/background-image:url\([^)]*\);?/g, '')
    .replace(/\/\*# sourceMappingURL=.*\*\//, '');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

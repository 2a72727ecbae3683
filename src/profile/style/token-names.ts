/** The NL Design System tokens that determine how documents look. */

/** The values of a theme; each may be absent. */
export interface Chosen {
  /** The theme's colours as `#rrggbb`, not yet checked for contrast. */
  readonly main: string | undefined;
  readonly link: string | undefined;
  readonly text: string | undefined;
  readonly bodyFont: string | undefined;
  readonly headingFont: string | undefined;
}

/**
 * Names without the name of the theme (`utrecht`, `nl`, `denhaag`, `amsterdam` …), most telling first. The first that
 * has a value is used; for the main colour the first that is not black, white or grey, because many themes have black
 * headings and show their colour in buttons.
 *
 * Source: the components document, heading, link, button and page header of the NL Design System, under the names of
 * Utrecht's library (`utrecht.document.color`), which other themes follow, of the common tokens (`nl.…`), and of the
 * newer general ones (`basis.color.accent-1.…`, `basis.text.…`), on which the components of later themes rest.
 */
export const choosers: Readonly<Record<keyof Chosen, readonly string[]>> = {
  main: [
    'heading-color',
    'heading-1-color',
    'heading-level-1-color',
    'heading-2-color',
    'color-primary',
    'color-brand',
    'color-brand-primary',
    'color-primary-default',
    'button-primary-action-background-color',
    'button-primary-background-color',
    'page-header-background-color',
    'navigation-background-color',
    'page-footer-background-color',
    'color-accent-1-color-default',
    'color-accent-1-bg-default',
    'color-action-1-color-default',
    'color-accent',
    'link-color',
    'action-color',
    'button-background-color',
  ],
  link: ['link-color', 'color-link', 'link-text-color', 'action-color', 'color-action-2-color-default'],
  text: [
    'document-color',
    'paragraph-color',
    'page-color',
    'color-text',
    'text-color',
    'body-color',
    'color-default-color-document',
  ],
  bodyFont: [
    'document-font-family',
    'paragraph-font-family',
    'page-font-family',
    'typography-font-family',
    'typography-sans-serif-font-family',
    'font-family',
    'body-font-family',
    'text-font-family-default',
    'text-font-family',
  ],
  headingFont: [
    'heading-font-family',
    'heading-1-font-family',
    'heading-level-1-font-family',
    'heading-2-font-family',
  ],
};

/** Walks to the pages of a picture without a browser: presses what is on a page as a browser without script does. */
import { wordsOfPage, type Visitor } from '../../scripts/gallery/open-pictures.ts';
import { fieldsOf, type AskedSite, type SeenPage } from './site-in-process.ts';

/** Somebody at the pages, in this process. */
export class VisitorInProcess implements Visitor {
  readonly #site: AskedSite;
  #chosen: readonly File[] = [];
  page: SeenPage = { status: 0, body: '', at: '' };

  constructor(site: AskedSite) {
    this.#site = site;
  }

  readonly go = async (path: string): Promise<void> => {
    this.page = await this.#site.get(path);
  };

  readonly press = async (name: string): Promise<void> => {
    const forms = this.page.body.slice(this.page.body.indexOf('<main')).match(/<form\b.*?<\/form>/gs) ?? [];
    const found = forms.flatMap((form) =>
      (form.match(/<button\b.*?<\/button>/gs) ?? [])
        .filter((button) => isNamed(button, name))
        .map((button) => ({ form, button })),
    )[0];
    if (found === undefined) throw new Error(`no button ${name} on ${this.page.at}`);
    const { form, button } = found;
    const value = valueOf(button, 'value');
    const fields = {
      ...fieldsOf({ ...this.page, body: `<main>${form}` }, value),
      [valueOf(button, 'name')]: value,
    };
    this.page = await this.#site.post(valueOf(form, 'action'), fields, this.#chosen);
    this.#chosen = [];
  };

  readonly choose = (name: string, content: string): Promise<void> => {
    this.#chosen = [new File([content], name, { type: 'message/rfc822' })];
    return Promise.resolve();
  };
}

function isNamed(button: string, name: string): boolean {
  return button.includes(` aria-label="${name}"`) || wordsOfPage(`<main>${button}</main>`).trim() === name;
}

function valueOf(tag: string, attribute: string): string {
  return new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

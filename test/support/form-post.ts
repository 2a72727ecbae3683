/** What a browser without script hands to the mail program for a page with a form (`text/plain`, HTML 4.10.21.8). */

/** The mail; undefined when the page has no form. Nothing was filled in: every field has the value that it was made with. */
export function formPost(page: string): string | undefined {
  const [, form = '', action = ''] = /<form id="([^"]*)"[^>]* action="mailto:([^"]*)"/.exec(page) ?? [];
  if (form === '') return undefined;
  const subject = new URLSearchParams(action.split('?')[1] ?? '').get('subject') ?? '';
  const pairs = [...page.matchAll(/<input [^>]*>/g)].flatMap(([input]) => {
    const attribute = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const isSent = attribute('type') !== 'checkbox' || / checked(?:=""|[ >])/.test(input);
    const isOfForm = attribute('form') === form && attribute('name') !== undefined;
    return isOfForm && isSent ? [`${attribute('name') ?? ''}=${attribute('value') ?? ''}`] : [];
  });
  return ['From: iemand@voorbeeld.example', `Subject: ${subject}`, '', ...pairs, ''].join('\r\n');
}

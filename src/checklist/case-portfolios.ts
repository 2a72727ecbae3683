import { leafAt, listAt, rawText, type View } from '../profile/leaf.ts';

/**
 * Ids of the portfolios that a case is about: those it names, else those that its member of the board holds now;
 * undefined when neither is known.
 */
export function casePortfolios(
  {
    portfolios = [],
    subject,
  }: { readonly portfolios?: readonly string[] | undefined; readonly subject?: string | undefined },
  profile: View | undefined,
): readonly string[] | undefined {
  const member = listAt(profile, 'college', 'leden').find(
    (each) => subject !== undefined && rawText(each, 'id') === subject,
  );
  const held = listAt(member, 'portefeuilles').flatMap((each) => String(leafAt(each)?.raw ?? ''));
  const wanted = portfolios.length > 0 ? portfolios : held;
  return wanted.length === 0 ? undefined : wanted;
}

import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { itemsAt, nodeAt, textAt } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { YamlText } from '../../workspace/yaml-text.ts';
import type { PlainValue } from '../../workspace/yaml-value.ts';
import type { ProfileEdit } from '../profile-edit/change-profile.ts';
import { fileFor } from '../profile-edit/own-files.ts';
import type { World } from '../world.ts';

/** Path of a municipality's own texts for a document. */
function textsPath(document: string): readonly string[] {
  return ['documenten', document, 'teksten'];
}

/** The change of one agreement in the profile. */
export type AgreementEdit =
  /** It gets the municipality's own text. */
  | { readonly kind: 'rewrite'; readonly id: string; readonly words: string }
  /** It is dropped: `vervalt: true`, with the reason in a comment after it. */
  | { readonly kind: 'lapse'; readonly id: string; readonly reason: string | undefined };

/** The workspace whose profile is edited. */
export interface EditedWorkspace {
  readonly workspace: OpenWorkspace;
  readonly world: Pick<World, 'files' | 'base'>;
}

/** Edits agreements of a document, as one change of the profile. */
export function agreementEdits(
  edits: readonly AgreementEdit[],
  document: string,
  { workspace, world }: EditedWorkspace,
): ProfileEdit {
  const list = textsPath(document);
  return {
    path: fileFor(list, workspace, world),
    edit: (text) => edits.reduce((current, each) => withAgreement(current, list, each), text),
  };
}

function withAgreement(text: string, list: readonly string[], edit: AgreementEdit): string {
  const { id } = edit;
  const [key, value]: readonly [string, PlainValue] =
    edit.kind === 'lapse' ? ['vervalt', true] : ['tekst', edit.words];
  const { root } = parseYaml(text, '');
  const index = itemsAt(root, ...list).findIndex((item) => textAt(item, 'id') === id);
  const yaml = new YamlText(text);
  const comment = edit.kind === 'lapse' ? edit.reason : undefined;
  if (index !== -1) return yaml.setNoted([...list, index, key], value, comment).toString();
  return yaml.append(list, { id, [key]: value }, comment).toString();
}

/** Ids of a document's agreements that a profile drops. */
export function lapsedIn({ files }: OpenWorkspace, document: string): ReadonlySet<string> {
  const ids = itemsAt(files.profile, ...textsPath(document)).flatMap((item) => {
    const lapses = nodeAt(item, ['vervalt']);
    const id = textAt(item, 'id');
    return id !== undefined && lapses?.kind === 'scalar' && lapses.value === true ? [id] : [];
  });
  return new Set(ids);
}

/**
 * Records the date of a review; the previous date is kept, so that the document can show what changed since.
 *
 * @param days.last date of the previous review
 */
export function stampEdit(
  { today, last }: { readonly today: string; readonly last: string | undefined },
  { workspace, world }: EditedWorkspace,
): ProfileEdit {
  const stamp = ['werkwijzer', 'laatst_herzien'];
  return {
    path: fileFor(stamp, workspace, world),
    edit: (text) => {
      const stamped = new YamlText(text).set(stamp, today).toString();
      // A second time on the same day is the same review.
      if (last === undefined || last === today) return stamped;
      return new YamlText(stamped).set(['werkwijzer', 'wijzigingen_sinds'], last).toString();
    },
  };
}

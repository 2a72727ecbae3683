import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/cli/io.ts';
import { checkTemplate } from '../../src/template/check-template.ts';
import { templateCheck } from '../../src/document/own/check-own-templates.ts';
import { noOwnTemplates } from '../../src/document/own/open-own-templates.ts';
import { documentIds } from '../../src/document/registry.ts';
import { shippedItems } from '../../src/workspace/shipped.ts';
import { textAt } from '../../src/workspace/located.ts';

const roles = shippedItems(packageAssets, 'roles').map((role) => textAt(role, 'id') ?? '');

describe('every shipped template', () => {
  it.each(documentIds)('%s names only what is there', (id) => {
    const found = checkTemplate(templateCheck(id, { own: noOwnTemplates, assets: packageAssets, roles }));
    expect(found.map((each) => `${each.source.file} ${each.code} ${JSON.stringify(each.args)}`)).toEqual([]);
  });
});

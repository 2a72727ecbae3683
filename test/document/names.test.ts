/** One function has one name, whatever way a document gets it. */
import { describe, expect, it } from 'vitest';
import { markdown, minimal, open, render } from '../support/workspace.ts';

describe('the assistant of a board member', () => {
  it('has one name in the working agreements of a profile that says nothing about it', async () => {
    const text = await markdown(minimal, 'werkwijzer');
    expect(text).toContain('*[voorstel: Uw bestuursondersteuner beheert uw agenda');
    expect(text).not.toContain('bestuurssecretaresse');
  });

  it("has the name from the municipality's own file of the role, also where the reader’s assistant is meant", async () => {
    const files = await render(
      await open({
        '/w/gemeente.yaml': minimal,
        '/w/rollen/secretaresse.yaml': 'id: secretaresse\nnaam: bestuursadviseur\n',
      }),
      ['werkwijzer'],
    );
    const text = new TextDecoder().decode(files[0]?.bytes);
    expect(text).toContain('*[voorstel: Uw bestuursadviseur beheert uw agenda');
    expect(text).not.toContain('bestuursondersteuner');
    expect(text).not.toContain('bestuurssecretaresse');
  });
});

/** Without its compiler, an optional package, a PDF cannot be made; that is said with what to do. */
import { expect, it, vi } from 'vitest';
import { EnvironmentError } from '../../../src/diagnostics/errors.ts';
import { writePdf } from '../../../src/output/pdf/write.ts';
import { paragraph } from '../../support/tree-parts.ts';
import { plainOptions } from '../../support/write-options.ts';

vi.mock('node:module', () => ({
  createRequire: () => (name: string) => {
    throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
  },
}));

it('says that the compiler is missing, and how to get it', async () => {
  const made = writePdf({ type: 'root', children: [paragraph('a')] }, plainOptions);
  await expect(made).rejects.toThrow(EnvironmentError);
  await expect(made).rejects.toThrow(
    'het onderdeel @myriaddreamin/typst-ts-node-compiler ontbreekt of past niet bij dit systeem',
  );
  await expect(made).rejects.toThrow('Installeer `gemeente` opnieuw, zonder `--omit=optional`.');
});

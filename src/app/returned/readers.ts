import { findFormat } from '../../output/registry.ts';
import type { Readers } from './read-file.ts';

/** The readers of the program. */
export const shippedReaders: Readers = {
  formatOf: (kind) => findFormat(kind)?.readReturned,
  answers: async (text) => (await import('../../returned/answers.ts')).readAnswers(text),
};

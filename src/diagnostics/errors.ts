/** The errors that stop a run. Anything wrong in the user's files is a diagnostic instead. */

/** The command was used in a way that cannot work (exit code 2). The message says what would work. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The environment lacks something: permissions, a program, disk space (exit code 3). Says what was tried. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

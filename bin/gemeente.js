#!/usr/bin/env node
// Node 22.8 and newer can cache compiled code between runs.
process.getBuiltinModule('node:module').enableCompileCache?.();
require('../dist/cli.cjs')
  .run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });

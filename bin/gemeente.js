#!/usr/bin/env node
// Node 22.8 and newer can cache compiled code between runs.
process.getBuiltinModule('node:module').enableCompileCache?.();
const { run } = await import('../dist/cli.js');
process.exitCode = await run(process.argv.slice(2));

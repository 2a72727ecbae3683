#!/usr/bin/env node
import module from 'node:module';

// Node 22.8 and newer can keep compiled code between runs.
module.enableCompileCache?.();
const { main, nodeIo } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2), nodeIo());

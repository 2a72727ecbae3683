// Loaded before the program: at the n-th call that changes something in a folder, something happens to the program.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { GEMEENTE_AT: at, GEMEENTE_FOLDER: folder, GEMEENTE_THEN: then, GEMEENTE_COUNT: report } = process.env;

const names = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'utimesSync',
];
const real = Object.fromEntries(names.map((name) => [name, fs[name]]));
const opened = new Set();
let calls = 0;

const acts = {
  // The signal that no program can catch; half of what was to be written is on disk then.
  kill: (name, [file, content, from]) => {
    if (name === 'writeSync') real.writeSync(file, content, from, Math.floor((content.length - from) / 2));
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
  },
  close: () => {
    const inside = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of inside.filter((each) => each.isDirectory()))
      fs.chmodSync(`${entry.parentPath ?? entry.path}/${entry.name}`, 0o555);
    fs.chmodSync(folder, 0o555);
  },
};

for (const name of names)
  fs[name] = (...args) => {
    const [target] = args;
    const isOurs = typeof target === 'number' ? opened.has(target) : String(target).startsWith(folder);
    // Opening to read changes nothing; the folder that is opened so is written to disk afterwards.
    const isChange = isOurs && (name !== 'openSync' || !['r', undefined].includes(args[1]));
    if (isChange && ++calls === Number(at)) acts[then](name, args);
    const result = real[name](...args);
    if (isOurs && name === 'openSync') opened.add(result);
    return result;
  };
syncBuiltinESMExports();
if (report !== undefined) process.on('exit', () => fs.writeFileSync(report, String(calls)));

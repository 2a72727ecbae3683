/**
 * A program that knows the package by its name alone: opens a workspace, makes its documents, ticks a task, and checks.
 * `node library-script.js FOLDER` prints what it found as JSON (test/e2e/library.test.ts).
 */
import {
  checkFiles,
  findFormat,
  findOneWorkspace,
  hasErrors,
  listTasks,
  makeFiles,
  nodeWorld,
  prepareDocuments,
  tickTasks,
  validate,
  writeFiles,
} from 'gemeente';

const world = nodeWorld({ base: process.argv[2], today: '2026-12-01' });
const folder = valueOf(await findOneWorkspace(undefined, world));

const checked = valueOf(await validate({ paths: [], workspaces: [folder] }, world));

const formats = ['md', 'docx', 'html'].flatMap((id) => findFormat(id) ?? []);
const request = { folder, documents: 'all', formats, names: false, publicOnly: false };
const written = [];
for await (const { name } of writeFiles(await made(), world)) written.push(name);
const before = await checkFiles(await made(), world);

const listed = valueOf(await listTasks({ folder, dossier: undefined }, {}, world));
const task = listed.tasks.find(({ task: { status } }) => status === 'open').task.id;
const ticked = valueOf(await tickTasks({ folder, names: [listed.dossier.id, task], isAgreed: true }, world));
const refused = await tickTasks(
  { folder, names: [listed.dossier.id, 'bestaat-niet'], isAgreed: true },
  world,
);

console.log(
  JSON.stringify({
    errors: checked.filter(({ diagnostics }) => hasErrors(diagnostics)).length,
    written,
    states: [...new Set(before.map(({ state }) => state))],
    ticked: ticked.tasks.map(({ id, status, doneOn }) => ({ id, status, doneOn })),
    refused: refused.kind === 'refused' ? refused.refusal.code : refused.kind,
  }),
);

async function made() {
  return valueOf(await makeFiles(valueOf(await prepareDocuments(request, world)), {}, world));
}

function valueOf(outcome) {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

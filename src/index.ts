/** The public API: what programs may use of this package. Everything else may change without notice. */
export { main } from './cli/main.ts';
export { nodeIo, type Io } from './cli/io.ts';
export { exitCodes, type ExitCode } from './cli/exit-code.ts';
export { hasErrors, type Diagnostic, type DiagnosticCode, type Severity } from './diagnostics/diagnostic.ts';
export { present, type PresentedDiagnostic, type Report } from './diagnostics/present.ts';
export { reportFormats, type ReportFormat } from './diagnostics/format/index.ts';
export { documents } from './document/registry.ts';
export type { DocumentDefinition, RenderChoices } from './document/definition.ts';
export { openWorkspace, type OpenInput, type OpenWorkspace } from './document/open-workspace.ts';
export { outputFormats, type OutputFormat } from './output/registry.ts';
export { renderFiles, type RenderRequest } from './app/documents/render.ts';
export { type RenderedFile } from './app/documents/rendered-file.ts';
export type { World } from './app/world.ts';
export { nodeWorld } from './world/node-world.ts';

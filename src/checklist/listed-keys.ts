import type { Changes } from './acts.ts';
import type { DossierTask } from './dossier.ts';

/** The keys of a dossier's task that its checklist decides, as the dossier has them. */
export function listedKeys(task: DossierTask): Changes {
  return {
    titel: task.title,
    toelichting: task.explanation,
    fase: task.phase,
    door: task.by,
    met: task.withRoles,
    wanneer: task.when,
    voorstel: task.proposal,
    voorstel_reden: task.proposalReason,
    doorlooptijd: task.leadTime,
    doorlooptijd_volgens: task.leadTimeBy,
    doorlooptijd_uitleg: task.leadTimeReason,
    spoed: task.haste,
    voorstel_bij_haast: task.hasteProposal,
    na: task.after,
    liefst_na: task.preferablyAfter,
  };
}

/** Whether two values of such a key say the same: an empty list is no list, and a lead time is a proposal by default. */
export function saysSame(key: string, one: unknown, other: unknown): boolean {
  const said = (value: unknown): string =>
    JSON.stringify(value ?? (key === 'doorlooptijd_volgens' ? 'voorstel' : []));
  return said(one) === said(other);
}

import { constants, getPriority, setPriority } from 'node:os'

/**
 * Puts a process that was just begun behind the people who write, with all that it begins itself; one that stands
 * further behind, as those of such a server do, stays there. A place that cannot be given is no reason not to work.
 */
export function putBehindPeople({ pid }: { readonly pid?: number | undefined }): void {
  if (pid === undefined) return
  try {
    setPriority(pid, Math.max(getPriority(pid), constants.priority.PRIORITY_BELOW_NORMAL))
  } catch {
    // It may be gone already.
  }
}

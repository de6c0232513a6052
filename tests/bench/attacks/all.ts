import { setTimeout as pause } from 'node:timers/promises'
import type { Attack } from './attacker.ts'
import { byGuest } from './byGuest.ts'
import { byMember } from './byMember.ts'
import { onDocuments } from './onDocuments.ts'

/** The first tells what the machine does by itself. */
export const attacks: readonly Attack[] = [
  { name: 'nothing', atOnce: 1, once: () => pause(100) },
  ...onDocuments,
  ...byMember,
  ...byGuest,
]
